-- What the tests share: checks that are counted, waiting, and a person's hands and eyes.

local M = {}

--- A small transcript, with one thing wrong: the code in its eleventh line.
M.transcript = {
  '@title      The mill | 水车',                        -- 1
  '@languages  en zh-Hans',
  '@speaker    HO  Host | 主持人',
  '@speaker    MI  Miller | 磨坊主',
  '',
  '# [00:00:00 #wheel] The wheel | 轮子',                -- 6
  '',
  '[00:00:02 #slow] HO: The wheel turns slowly tonight.',
  '> 今晚轮子转得很慢。',
  '',
  '[00:00:09] MY: The river is low. [laughs]',           -- 11
  '> 河水很浅。[笑]',
  '',
  '# [00:01:00 #flour] The flour | 面粉',
  '',
  '[00:01:04] MI: As I said [before](#slow), slow is good for flour.', -- 16
  '> 正如我[之前](#slow)所说，慢对面粉有好处。',
}

local failures = {}
local passed = 0

function M.say(line)
  io.stdout:write(line, '\n')
end

function M.finish()
  for _, failure in ipairs(failures) do
    M.say('not ok: ' .. failure)
  end
  M.say(('%d passed, %d failed'):format(passed, #failures))
  vim.cmd(#failures == 0 and 'qall!' or 'cquit 1')
end

-- Whatever hangs, this ends.
vim.defer_fn(function()
  table.insert(failures, 'the test takes longer than a minute')
  M.finish()
end, 60000)

function M.check(name, body)
  local ok, message = xpcall(body, debug.traceback)
  if ok then
    passed = passed + 1
    M.say('ok: ' .. name)
  else
    table.insert(failures, name .. ': ' .. message)
  end
end

--- Waits until something gives a value that is not false; ten seconds, where it is not said how many.
function M.eventually(what, condition, milliseconds)
  local value
  if not vim.wait(milliseconds or 10000, function()
    value = condition()
    return value
  end, 20) then
    error('waited in vain for ' .. what, 2)
  end
  return value
end

function M.equal(actual, expected, what)
  if not vim.deep_equal(actual, expected) then
    error(('%s is %s and should be %s'):format(what, vim.inspect(actual), vim.inspect(expected)), 2)
  end
end

--- Presses keys, and waits for what they do.
function M.press(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), 'mx', false)
end

--- Opens a transcript in a file of its own.
function M.open(name, lines)
  local path = vim.fn.tempname() .. '-' .. name .. '.diglot'
  vim.fn.writefile(lines, path)
  vim.cmd.edit(path)
  return vim.api.nvim_get_current_buf()
end

function M.client_of(buffer)
  return M.eventually('the client', function()
    local client = vim.lsp.get_clients({ bufnr = buffer, name = 'diglot' })[1]
    return client and client.initialized and client
  end)
end

--- The places and codes of the diagnostics, from 1, sorted.
function M.diagnostics(buffer)
  local found = vim.tbl_map(function(diagnostic)
    return ('%d:%d-%d %s'):format(
      diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.end_col + 1, diagnostic.code)
  end, vim.diagnostic.get(buffer))
  table.sort(found)
  return found
end

--- The text of the window that floats, if one does.
function M.floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

function M.close_floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
end

--- Puts the cursor on a text in a line, from 1.
function M.go(line, text)
  local column = assert(vim.fn.getline(line):find(text, 1, true), text .. ' is not in line ' .. line)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

--- The highlighting of the first place where a text stands in a line.
function M.highlighting(line, text)
  local column = assert(vim.fn.getline(line):find(text, 1, true), text .. ' is not in line ' .. line)
  return vim.fn.synIDattr(vim.fn.synID(line, column, 1), 'name')
end

return M
