-- Editing transcripts in a workspace of two: completion, rename, code actions, formatting, symbols, folds.

local t = ...
local check, eventually, equal = t.check, t.eventually, t.equal

local folder = vim.fn.tempname()
vim.fn.mkdir(folder .. '/.git', 'p')

local function path(name)
  return vim.fs.joinpath(folder, name)
end

-- 🌊 takes two units in UTF-16, four bytes in UTF-8 and one in UTF-32.
vim.fn.writefile({
  '@languages en zh-Hans',
  '@speaker HO Host | 主持人',
  '@speaker MI Miller | 磨坊主',
  '@term millrace | 水渠',
}, path('cast.diglot'))
vim.fn.writefile({
  '@languages en zh-Hans',                                    -- 1
  '@use cast.diglot',
  '',
  '# [00:00 #wheel] The wheel | 轮子',                         -- 4
  '',
  '[00:02 #slow] HO: 🌊 The millrace is high tonight.',          -- 6
  '> 🌊 今晚水渠里的水很高.',
  '',
  '[00:09] MI: 🌊🌊 As I said [before](#slow).',                 -- 9
  '> 🌊 正如我[之前](#slow)所说。',
  '',
  '# [01:00 #flour] The flour | 面粉',                          -- 12
  '',
  '[01:04] HO: 🌊 The millrace again.',                         -- 14
}, path('mill.diglot'))

vim.cmd.edit(path('mill.diglot'))
local buffer = vim.api.nvim_get_current_buf()
local client = t.client_of(buffer)

local function lines()
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

local original = lines()

--- Puts the text back as it was.
local function restore()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, original)
end

--- Takes the code action with a title at the cursor, out of those that are offered.
local function act(title)
  local select = vim.ui.select
  local offered
  vim.ui.select = function(items, _, choose)
    offered = vim.tbl_map(function(item)
      return item.action.title
    end, items)
    choose(items[vim.fn.index(offered, title) + 1])
  end
  vim.lsp.buf.code_action()
  eventually('code actions', function()
    return offered
  end)
  vim.ui.select = select
  assert(vim.tbl_contains(offered, title), 'what is offered is ' .. vim.inspect(offered))
end

check('completion offers the speakers at the start of a line, the likeliest first', function()
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', '' })
  vim.api.nvim_win_set_cursor(0, { 16, 0 })
  vim.cmd.startinsert()
  local words
  vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = false })
  vim.api.nvim_create_autocmd('CompleteChanged', {
    buffer = buffer,
    once = true,
    callback = function()
      words = vim.tbl_map(function(item)
        return item.word
      end, vim.fn.complete_info({ 'items' }).items)
    end,
  })
  vim.api.nvim_feedkeys(vim.keycode('A'), 'n', false)
  vim.schedule(vim.lsp.completion.get)
  -- Feeding with “!” stays in insert mode until something ends it.
  vim.defer_fn(function()
    vim.api.nvim_feedkeys(vim.keycode('<Esc>'), 'n', false)
  end, 1500)
  vim.api.nvim_feedkeys('', 'x!', false)
  assert(words, 'no menu was shown')
  equal(vim.list_slice(words, 1, 1), { 'MI:' }, 'the first that is offered')
  restore()
end)

check('completion takes the place of what is typed', function()
  local result = client:request_sync('textDocument/completion', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    -- Behind “(#sl” of the ninth line: its astral characters count by the encoding.
    position = {
      line = 8,
      character = vim.str_utfindex(original[9], client.offset_encoding, original[9]:find('low)', 1, true) - 1),
    },
  }, 5000, buffer)
  local items = result.result.items or result.result
  local item = vim.iter(items):find(function(item)
    return item.label == 'slow' or item.label == '#slow'
  end)
  assert(item, vim.inspect(items))
  local edit = item.textEdit
  local range = edit.replace or edit.range
  local from = vim.str_byteindex(original[9], client.offset_encoding, range.start.character)
  local to = vim.str_byteindex(original[9], client.offset_encoding, range['end'].character)
  equal(original[9]:sub(1, from) .. edit.newText .. original[9]:sub(to + 1), original[9], 'the line')
end)

check('rename changes a speaker in all files', function()
  t.go(9, 'MI')
  vim.lsp.buf.rename('MR')
  eventually('the new name', function()
    return vim.fn.getline(9):find('] MR: ', 1, true)
  end)
  local cast = vim.fn.bufadd(path('cast.diglot'))
  equal(vim.api.nvim_buf_get_lines(cast, 2, 3, false), { '@speaker MR Miller | 磨坊主' }, 'the declaration')
  -- Back again, by the same road.
  t.go(9, 'MR')
  vim.lsp.buf.rename('MI')
  eventually('the old name', function()
    return vim.deep_equal(lines(), original)
  end)
end)

check('rename of an id keeps its links', function()
  t.go(6, 'slow')
  vim.lsp.buf.rename('late')
  eventually('the new id', function()
    return vim.fn.getline(6):find('#late]', 1, true)
      and vim.fn.getline(9):find('(#late)', 1, true)
      and vim.fn.getline(10):find('(#late)', 1, true)
  end)
  restore()
end)

check('a code action mends a finding', function()
  eventually('the finding', function()
    return vim.tbl_contains(t.diagnostics(buffer), function(text)
      return text:find('half-width-punctuation', 1, true) ~= nil
    end, { predicate = true })
  end)
  local column = assert(original[7]:find('.', 1, true))
  vim.api.nvim_win_set_cursor(0, { 7, column - 1 })
  act('Write “。”')
  eventually('the full stop', function()
    return vim.fn.getline(7) == '> 🌊 今晚水渠里的水很高。'
  end)
  restore()
end)

check('a code action adds the missing translation line', function()
  t.go(14, 'again')
  act('Add a line for the translation to zh-Hans')
  eventually('the line', function()
    return vim.startswith(vim.fn.getline(15), '>')
  end)
  restore()
end)

check('formatting brings the text to its form, and keeps it there', function()
  vim.api.nvim_buf_set_lines(buffer, 5, 6, false, { '[0:02   #slow]   HO:  🌊 The millrace is high tonight.  ' })
  vim.lsp.buf.format({ timeout_ms = 5000 })
  local formatted = lines()
  equal(formatted[6], '[0:02 #slow] HO: 🌊 The millrace is high tonight.', 'the line')
  vim.lsp.buf.format({ timeout_ms = 5000 })
  equal(lines(), formatted, 'the text, formatted again')
  restore()
end)

check('workspace symbols are found in files that are not open', function()
  vim.fn.setqflist({})
  vim.lsp.buf.workspace_symbol('millrace')
  local names = eventually('the list', function()
    local items = vim.fn.getqflist()
    return #items > 0 and vim.tbl_map(function(item)
      return vim.fs.basename(vim.fn.bufname(item.bufnr)) .. ':' .. item.lnum
    end, items)
  end)
  assert(vim.tbl_contains(names, 'cast.diglot:4'), 'what is found is ' .. vim.inspect(names))
  vim.cmd.cclose()
end)

check('chapters and segments fold', function()
  vim.cmd.buffer(buffer)
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  vim.wo.foldlevel = 0
  eventually('the folds', function()
    return vim.fn.foldlevel(4) == 1 and vim.fn.foldlevel(6) == 2
  end)
  equal({ vim.fn.foldclosed(6), vim.fn.foldclosedend(6) }, { 4, 10 }, 'the fold of the chapter')
  vim.wo.foldlevel = 1
  equal({ vim.fn.foldclosed(7), vim.fn.foldclosedend(7) }, { 6, 7 }, 'the fold of the segment')
  vim.wo.foldmethod = 'manual'
  vim.cmd.normal({ 'zE', bang = true })
end)

vim.cmd('silent! bwipeout! ' .. buffer)
