-- Reading a transcript: findings, hover, definition, references, outline.

local t = ...
local check, eventually, equal = t.check, t.eventually, t.equal

local buffer = t.open('mill', t.transcript)

check('the file has its type, and comments are made with a percent sign', function()
  equal(vim.bo.filetype, 'diglot', 'the file type')
  vim.api.nvim_win_set_cursor(0, { 9, 0 })
  t.press('gcc')
  equal(vim.fn.getline(9), '% ' .. t.transcript[9], 'the line')
  t.press('gcc')
  equal(vim.fn.getline(9), t.transcript[9], 'the line')
end)

check('the server attaches', function()
  t.client_of(buffer)
end)
if #vim.lsp.get_clients({ bufnr = buffer }) == 0 then
  t.finish()
end

check('diagnostics arrive at their places', function()
  eventually('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  -- The columns of the editor are bytes.
  equal(t.diagnostics(buffer), { '11:12-14 unknown-speaker' }, 'what is found')
end)

check('diagnostics follow an edit', function()
  vim.api.nvim_buf_set_text(buffer, 10, 11, 10, 13, { 'MI' })
  eventually('the diagnostic to go', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
  vim.api.nvim_buf_set_text(buffer, 15, 0, 15, 0, { '你好[x](#nowhere) ' })
  eventually('a new diagnostic', function()
    return vim.deep_equal(t.diagnostics(buffer), {
      '16:12-19 unresolved-link', '16:21-31 time-mark-mismatch', '16:7-20 link-mismatch',
    })
  end)
  vim.api.nvim_buf_set_lines(buffer, 15, 16, false, { t.transcript[16] })
  eventually('the diagnostic to go', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
end)

check('K shows the translation', function()
  t.go(8, 'turns')
  t.press('K')
  local text = eventually('the hover', t.floating_text)
  assert(text:find('今晚轮子转得很慢。', 1, true), 'the hover is ' .. text)
  t.close_floating()
  t.go(9, '轮子')
  t.press('K')
  text = eventually('the hover', t.floating_text)
  assert(text:find('The wheel turns slowly tonight.', 1, true), 'the hover is ' .. text)
  t.close_floating()
end)

check('gd on a reference lands on its segment', function()
  equal(vim.fn.maparg('gd', 'n', false, true).buffer, 1, 'whether gd is mapped for the buffer')
  t.go(16, '#slow')
  t.press('gd')
  eventually('the jump', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 8
  end)
end)

check('grr lists the references', function()
  t.go(8, '#slow')
  t.press('grr')
  local lines = eventually('the list', function()
    local items = vim.fn.getqflist()
    return #items > 0 and vim.tbl_map(function(item)
      return item.lnum
    end, items)
  end)
  table.sort(lines)
  equal(lines, { 8, 16, 17 }, 'the lines of the references')
  vim.cmd.cclose()
end)

check('gO shows the outline with its chapters', function()
  vim.cmd.buffer(buffer)
  t.press('gO')
  local texts = eventually('the outline', function()
    local items = vim.fn.getloclist(0)
    return #items > 0 and vim.tbl_map(function(item)
      return item.lnum .. ' ' .. item.text
    end, items)
  end)
  local all = table.concat(texts, '\n')
  assert(all:find('6 [^\n]*The wheel') and all:find('14 [^\n]*The flour'), 'the outline is ' .. all)
  vim.cmd.lclose()
end)

check('gd is left to those who have mapped it', function()
  vim.keymap.set('n', 'gd', '<Nop>', { desc = 'mine' })
  local second = t.open('mine', t.transcript)
  t.client_of(second)
  eventually('diagnostics', function()
    return #vim.diagnostic.get(second) > 0
  end)
  equal(vim.fn.maparg('gd', 'n', false, true).desc, 'mine', 'the mapping')
  vim.keymap.del('n', 'gd')
  vim.g.diglot_no_maps = true
  local third = t.open('none', t.transcript)
  t.client_of(third)
  eventually('diagnostics', function()
    return #vim.diagnostic.get(third) > 0
  end)
  equal(vim.fn.maparg('gd', 'n'), '', 'the mapping')
end)
