-- Works with a transcript in a real Neovim, as a person would, and says whether what happens is right.
--
--   nvim --clean --headless --cmd 'set runtimepath^=editors/nvim' -S editors/nvim/test/run.lua
--
-- `diglot` is to be on the PATH. Exits with 1 where something is wrong, or where it takes too long.

local transcript = {
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

local function say(line)
  io.stdout:write(line, '\n')
end

local function finish()
  for _, failure in ipairs(failures) do
    say('not ok: ' .. failure)
  end
  say(('%d passed, %d failed'):format(passed, #failures))
  vim.cmd(#failures == 0 and 'qall!' or 'cquit 1')
end

-- Whatever hangs, this ends.
vim.defer_fn(function()
  table.insert(failures, 'the test takes longer than a minute')
  finish()
end, 60000)

local function check(name, body)
  local ok, message = xpcall(body, debug.traceback)
  if ok then
    passed = passed + 1
    say('ok: ' .. name)
  else
    table.insert(failures, name .. ': ' .. message)
  end
end

--- Waits until something gives a value that is not false.
local function eventually(what, condition)
  local value
  if not vim.wait(10000, function()
    value = condition()
    return value
  end, 20) then
    error('waited in vain for ' .. what, 2)
  end
  return value
end

local function equal(actual, expected, what)
  if not vim.deep_equal(actual, expected) then
    error(('%s is %s and should be %s'):format(what, vim.inspect(actual), vim.inspect(expected)), 2)
  end
end

--- Presses keys, and waits for what they do.
local function press(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), 'mx', false)
end

--- Opens a transcript in a file of its own.
local function open(name, lines)
  local path = vim.fn.tempname() .. '-' .. name .. '.diglot'
  vim.fn.writefile(lines, path)
  vim.cmd.edit(path)
  return vim.api.nvim_get_current_buf()
end

local function client_of(buffer)
  return eventually('the client', function()
    local client = vim.lsp.get_clients({ bufnr = buffer, name = 'diglot' })[1]
    return client and client.initialized and client
  end)
end

--- The places and codes of the diagnostics, from 1, sorted.
local function diagnostics(buffer)
  local found = vim.tbl_map(function(diagnostic)
    return ('%d:%d-%d %s'):format(
      diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.end_col + 1, diagnostic.code)
  end, vim.diagnostic.get(buffer))
  table.sort(found)
  return found
end

--- The text of the window that floats, if one does.
local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function close_floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
end

--- Puts the cursor on a text in a line, from 1.
local function go(line, text)
  local column = assert(vim.fn.getline(line):find(text, 1, true), text .. ' is not in line ' .. line)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

--- The highlighting of the first place where a text stands in a line.
local function highlighting(line, text)
  local column = assert(vim.fn.getline(line):find(text, 1, true), text .. ' is not in line ' .. line)
  return vim.fn.synIDattr(vim.fn.synID(line, column, 1), 'name')
end

check('highlighting tells what is what, and what is left open ends with its line', function()
  open('colours', {
    '@term  codec, codecs | 编码, !代码',
    '# [00:01 #one] A [pause] | 停',
    '[00:02 --> 00:03 #two] HO: {cloud -> Claude} says {?maybe} \\[ `x` [laughs] [^n] [see](#one).',
    '> 译文 [笑',
    'plain HO: text argv[2] {a [b `c',
    'plain again 12:30 [12:30] https://example.org/x.',
    '[^n]: A note. | 注。',
    '%todo listen',
    '%allow unknown-speaker',
    '%x no comment',
    '>> no translation',
    '主持人: 好',
    '@unknown value',
    '>ja 訳',
  })
  for _, case in ipairs({
    { 1, '@term', 'diglotDirectiveName' }, { 1, '|', 'diglotPipe' }, { 1, '!代码', 'diglotDeprecated' },
    { 2, '#', 'diglotHeadingMarker' }, { 2, '00:01', 'diglotTime' }, { 2, '#one', 'diglotIdentifier' },
    { 2, 'A', 'diglotHeading' }, { 2, '[pause', 'diglotEvent' }, { 2, '|', 'diglotPipe' },
    { 3, '[00:02', 'diglotCue' }, { 3, '-->', 'diglotCueArrow' }, { 3, '#two', 'diglotIdentifier' },
    { 3, 'HO', 'diglotSpeaker' }, { 3, 'cloud', 'diglotHeard' }, { 3, '-> C', 'diglotArrow' },
    { 3, 'Claude', 'diglotCorrection' }, { 3, 'says', 'diglotSource' }, { 3, '{?', 'diglotUnsure' },
    { 3, '\\[', 'diglotEscape' }, { 3, '`x', 'diglotCode' }, { 3, '[laughs', 'diglotEvent' },
    { 3, '[^n', 'diglotNoteReference' }, { 3, 'see', 'diglotLinkText' }, { 3, '#one', 'diglotDestination' },
    { 3, '.', 'diglotSource' },
    { 4, '>', 'diglotTranslationMarker' }, { 4, '译文', 'diglotTranslation' }, { 4, '[笑', 'diglotTranslation' },
    { 5, 'plain', 'diglotSource' }, { 5, 'HO', 'diglotSource' }, { 5, '[2]', 'diglotSource' },
    { 5, '{a', 'diglotSource' }, { 5, '`c', 'diglotSource' },
    { 6, 'again', 'diglotSource' }, { 6, '12:30', 'diglotSource' }, { 6, '[12:30', 'diglotTimeMark' },
    { 6, 'https', 'diglotURL' }, { 6, 'x.', 'diglotURL' },
    { 7, '[^n]:', 'diglotNoteLabel' }, { 7, 'A note', 'diglotNote' }, { 7, '|', 'diglotPipe' },
    { 8, '%todo', 'diglotTodoMarker' }, { 8, 'listen', 'diglotTodo' }, { 9, '%allow', 'diglotAllowMarker' },
    { 10, '%x', 'diglotSource' }, { 11, '>>', 'diglotSource' }, { 12, '主持人', 'diglotSpeaker' },
    { 13, '@unknown', 'diglotDirective' }, { 14, '>ja', 'diglotTranslationMarker' },
    { 14, '訳', 'diglotTranslation' },
  }) do
    equal(highlighting(case[1], case[2]), case[3], ('the highlighting of “%s” in line %d'):format(case[2], case[1]))
  end
end)

vim.lsp.enable('diglot')
local buffer = open('mill', transcript)

check('the file has its type, and comments are made with a percent sign', function()
  equal(vim.bo.filetype, 'diglot', 'the file type')
  vim.api.nvim_win_set_cursor(0, { 9, 0 })
  press('gcc')
  equal(vim.fn.getline(9), '% ' .. transcript[9], 'the line')
  press('gcc')
  equal(vim.fn.getline(9), transcript[9], 'the line')
end)

check('the server attaches', function()
  client_of(buffer)
end)
if #vim.lsp.get_clients({ bufnr = buffer }) == 0 then
  finish()
end

check('diagnostics arrive at their places', function()
  eventually('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  -- The columns of the editor are bytes.
  equal(diagnostics(buffer), { '11:12-14 unknown-speaker' }, 'what is found')
end)

check('diagnostics follow an edit', function()
  vim.api.nvim_buf_set_text(buffer, 10, 11, 10, 13, { 'MI' })
  eventually('the diagnostic to go', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
  vim.api.nvim_buf_set_text(buffer, 15, 0, 15, 0, { '你好[x](#nowhere) ' })
  eventually('a new diagnostic', function()
    return vim.deep_equal(diagnostics(buffer), {
      '16:12-19 unresolved-link', '16:21-31 time-mark-mismatch', '16:7-20 link-mismatch',
    })
  end)
  vim.api.nvim_buf_set_lines(buffer, 15, 16, false, { transcript[16] })
  eventually('the diagnostic to go', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
end)

check('K shows the translation', function()
  go(8, 'turns')
  press('K')
  local text = eventually('the hover', floating_text)
  assert(text:find('今晚轮子转得很慢。', 1, true), 'the hover is ' .. text)
  close_floating()
  go(9, '轮子')
  press('K')
  text = eventually('the hover', floating_text)
  assert(text:find('The wheel turns slowly tonight.', 1, true), 'the hover is ' .. text)
  close_floating()
end)

check('gd on a reference lands on its segment', function()
  equal(vim.fn.maparg('gd', 'n', false, true).buffer, 1, 'whether gd is mapped for the buffer')
  go(16, '#slow')
  press('gd')
  eventually('the jump', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 8
  end)
end)

check('grr lists the references', function()
  go(8, '#slow')
  press('grr')
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
  press('gO')
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
  local second = open('mine', transcript)
  client_of(second)
  eventually('diagnostics', function()
    return #vim.diagnostic.get(second) > 0
  end)
  equal(vim.fn.maparg('gd', 'n', false, true).desc, 'mine', 'the mapping')
  vim.keymap.del('n', 'gd')
  vim.g.diglot_no_maps = true
  local third = open('none', transcript)
  client_of(third)
  eventually('diagnostics', function()
    return #vim.diagnostic.get(third) > 0
  end)
  equal(vim.fn.maparg('gd', 'n'), '', 'the mapping')
end)

finish()
