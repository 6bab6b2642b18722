-- Tries what the plugin brings beside the server, in a real Neovim: health, help, import, and that a
-- person's own files under after/ have the last word.
--
--   nvim --clean --headless --cmd 'set runtimepath^=editors/nvim' -S editors/nvim/test/plugin.lua
--
-- `diglot` is to be on the PATH. Exits with 1 where something is wrong, or where it takes too long.

local folder = vim.fs.dirname(vim.fs.abspath(debug.getinfo(1, 'S').source:sub(2)))
local plugin = vim.fs.dirname(folder)
local support = assert(loadfile(vim.fs.joinpath(folder, 'support.lua')))()
local check, equal, eventually = support.check, support.equal, support.eventually

local work = vim.fn.tempname()
vim.fn.mkdir(work, 'p')

local function write(path, text)
  path = vim.fs.joinpath(work, path)
  vim.fn.mkdir(vim.fs.dirname(path), 'p')
  vim.fn.writefile(vim.split(text, '\n', { plain = true }), path)
  return path
end

--- What `:checkhealth diglot` shows.
local function health()
  vim.cmd('silent checkhealth diglot')
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.cmd.bwipeout({ bang = true })
  return text
end

local function contains(text, part)
  assert(text:find(part, 1, true), ('“%s” is not in:\n%s'):format(part, text))
end

local function contains_no(text, part)
  assert(not text:find(part, 1, true), ('“%s” is in:\n%s'):format(part, text))
end

--- Does something, and gives what was notified meanwhile, as `level: message` lines.
local function notified(body)
  local said = {}
  local notify = vim.notify
  vim.notify = function(message, level)
    table.insert(said, ('%d: %s'):format(level, message))
  end
  local ok, problem = pcall(body)
  vim.notify = notify
  assert(ok, problem)
  return table.concat(said, '\n')
end

--- Does something while the server is another program.
local function with_command(command, body)
  local configured = vim.lsp.config.diglot.cmd
  vim.lsp.config('diglot', { cmd = command })
  local ok, problem = pcall(body)
  vim.lsp.config('diglot', { cmd = configured })
  assert(ok, problem)
end

--- Waits until the client has nothing to begin in the buffer any more.
local function settle()
  local buffer = vim.api.nvim_get_current_buf()
  local client = support.client_of(buffer)
  eventually('the client to attach', function()
    return client.attached_buffers[buffer]
  end)
  vim.wait(50)
end

local function close()
  settle()
  vim.cmd.bwipeout({ bang = true })
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

check('health: all is there but the server is not turned on', function()
  local report = health()
  contains(report, 'Neovim is ' .. tostring(vim.version()))
  contains(report, 'files named *.diglot have the file type “diglot”')
  contains(report, vim.fs.joinpath(plugin, 'syntax/diglot.vim'))
  contains(report, 'it is ' .. vim.fn.exepath('diglot'))
  contains(report, 'its version is diglot ')
  contains(report, 'it starts and answers: diglot ')
  contains(report, 'it is not turned on')
  contains_no(report, 'ERROR')
end)

check('health: a program that is not there, or is another', function()
  with_command({ '/nowhere/diglot', 'lsp' }, function()
    local report = health()
    contains(report, '“/nowhere/diglot” is not found')
    contains(report, 'swift build -c release')
  end)
  local other = write('other', '#!/bin/sh\necho "what do you want?" >&2\nexit 3')
  vim.uv.fs_chmod(other, 493) -- rwxr-xr-x
  with_command({ other, 'lsp' }, function()
    contains(health(), 'it does not say its version: what do you want?')
  end)
  write('other', '#!/bin/sh\n[ "$1" = --version ] && echo "diglot 0" || exec sleep 60')
  with_command({ other, 'lsp' }, function()
    contains(health(), 'ERROR it starts, and does not answer within five seconds')
  end)
  write('other', '#!/bin/sh\n[ "$1" = --version ] && echo "diglot 0" || exit 1')
  with_command({ other, 'lsp' }, function()
    contains(notified(function()
      contains(health(), 'ERROR it starts, and ends at once')
      vim.wait(200)
    end), 'quit with exit code 1')
  end)
end)

check('health: the server is turned on, and has no client left from the check', function()
  vim.lsp.enable('diglot')
  local buffer = support.open('health', support.transcript)
  support.client_of(buffer)
  local report = health()
  contains(report, 'it is turned on, and sees 1 open transcript')
  contains_no(report, 'ERROR')
  contains_no(report, 'WARNING')
  eventually('the client of the check to be gone', function()
    return #vim.lsp.get_clients({ name = 'diglot health' }) == 0
  end)
end)

check('the help has its tags, each once, and leads where it says', function()
  local copy = vim.fs.joinpath(work, 'help')
  write('help/doc/diglot.txt', table.concat(vim.fn.readfile(vim.fs.joinpath(plugin, 'doc/diglot.txt')), '\n'))
  vim.cmd.helptags(vim.fs.joinpath(copy, 'doc'))
  vim.opt.runtimepath:append(copy)
  for _, tag in ipairs({ 'diglot', ':DiglotImport', 'diglot-health', 'diglot-after', 'g:diglot_no_maps' }) do
    vim.cmd.help(tag)
    equal(vim.fn.expand('%:t'), 'diglot.txt', 'the page for ' .. tag)
  end
  -- Every |link| of the page is a tag, here or in Neovim's own help.
  for link in text():gmatch('|([^|%s]+)|') do
    local ok = pcall(vim.cmd.help, link)
    assert(ok, '|' .. link .. '| leads nowhere')
    equal(vim.fn.getline('.'):find('*' .. link .. '*', 1, true) ~= nil, true, ('whether |%s| is a tag'):format(link))
  end
  vim.cmd.helpclose()
end)

check(':DiglotImport opens a transcript that is not saved yet', function()
  local file = write('two words/talk.txt', 'The river is wide.\n河很宽。\n\nWe cross at noon.\n我们中午过河。')
  local said = notified(function()
    vim.cmd('DiglotImport ' .. vim.fn.fnameescape(file))
  end)
  contains(said, ('%d: '):format(vim.log.levels.INFO))
  contains(text(), 'The river is wide.\n> 河很宽。')
  equal(vim.bo.filetype, 'diglot', 'the file type')
  equal(vim.bo.modified, true, 'whether it is to be saved')
  equal(vim.api.nvim_buf_get_name(0), vim.fs.joinpath(work, 'two words/talk.diglot'), 'the name')
  equal(vim.uv.fs_stat(vim.api.nvim_buf_get_name(0)), nil, 'the file')
  support.client_of(vim.api.nvim_get_current_buf())
  vim.cmd('silent undo')
  contains(text(), 'The river is wide.')
  vim.cmd('silent write')
  equal(vim.bo.modified, false, 'whether it is to be saved')

  -- What has been saved is left alone.
  notified(function()
    vim.cmd('DiglotImport ' .. vim.fn.fnameescape(file))
  end)
  equal(vim.api.nvim_buf_get_name(0), vim.fs.joinpath(work, 'two words/talk-2.diglot'), 'the second name')
  close()
end)

check(':DiglotImport takes the names that completion gives, of whatever characters', function()
  vim.cmd.cd(vim.fn.fnameescape(work))
  for _, name in ipairs({ "it's", '"so"', '[one]', '{a,b}', '$HOME', '~x', 'a|b', '100%', '#1', '-dash', 'a b*' }) do
    write(name .. '.txt', 'The river is wide.\n河很宽。')
    notified(function()
      vim.cmd('DiglotImport ' .. vim.fn.fnameescape(name .. '.txt'))
    end)
    equal(vim.api.nvim_buf_get_name(0), vim.fs.joinpath(vim.fn.getcwd(), name .. '.diglot'), 'the name')
    close()
  end
  vim.cmd.cd('-')
end)

check(':DiglotImport takes languages, and says what is wrong', function()
  local windows = #vim.api.nvim_list_wins()
  local file = write('one.txt', 'The river is wide.\nLe fleuve est large.')
  contains(notified(function()
    vim.cmd('DiglotImport ' .. file)
  end), ('%d: diglot: %s: '):format(vim.log.levels.ERROR, file))
  contains(notified(function()
    vim.cmd('DiglotImport ' .. vim.fs.joinpath(work, 'none.srt'))
  end), 'none.srt: there is no such file')
  with_command({ '/nowhere/diglot', 'lsp' }, function()
    contains(notified(function()
      vim.cmd('DiglotImport ' .. file)
    end), 'the program is not found')
  end)
  equal(#vim.api.nvim_list_wins(), windows, 'the number of windows')

  notified(function()
    vim.cmd('DiglotImport ' .. file .. ' en,fr')
  end)
  contains(text(), '@languages en fr')
  contains(text(), 'The river is wide.\n> Le fleuve est large.')
  close()
end)

check('after/ has the last word on options, mappings, highlighting, the server and commands', function()
  write('mine/after/ftplugin/diglot.lua', [[
vim.opt_local.wrap = false
vim.opt_local.commentstring = '%todo %s'
vim.keymap.set('n', 'gd', '<Nop>', { buffer = true, desc = 'mine' })]])
  write('mine/after/syntax/diglot.vim', [[
highlight link diglotTranslation Comment
syntax match mineName /ferry/ contained containedin=diglotSource]])
  write('mine/after/lsp/diglot.lua', [[
return { settings = { mine = true }, root_markers = { '.mine' } }]])
  write('mine/after/plugin/diglot.lua', [[
vim.api.nvim_create_user_command('DiglotImport', function() vim.g.mine = true end, {})]])
  vim.opt.runtimepath:append(vim.fs.joinpath(work, 'mine/after'))
  vim.lsp.config('diglot', {}) -- What was resolved before after/ was there is forgotten.
  vim.lsp.stop_client(vim.lsp.get_clients())
  eventually('the servers to end', function()
    return #vim.lsp.get_clients() == 0
  end)

  local buffer = support.open('after', { '@languages en zh', '', 'The ferry is late.', '> 渡船晚了。' })
  local client = support.client_of(buffer)
  equal(vim.wo.wrap, false, "'wrap'")
  equal(vim.wo.linebreak, true, "'linebreak', which was left alone")
  equal(vim.bo.commentstring, '%todo %s', "'commentstring'")
  equal(client.settings.mine, true, 'the setting')
  equal(client.config.root_markers, { '.mine' }, 'the root markers')
  equal(client.config.filetypes, { 'diglot' }, 'the file types, which were left alone')
  eventually('the server to attach', function()
    return client.attached_buffers[buffer]
  end)
  equal(vim.fn.maparg('gd', 'n', false, true).desc, 'mine', 'the mapping')
  equal(support.highlighting(3, 'ferry'), 'mineName', 'the highlighting of “ferry”')
  equal(support.highlighting(3, 'The'), 'diglotSource', 'the highlighting of “The”')
  local group = vim.fn.synIDtrans(vim.fn.synID(4, 3, 1))
  equal(vim.fn.synIDattr(group, 'name'), 'Comment', 'the group of translations')
  vim.cmd.runtime('after/plugin/diglot.lua')
  vim.cmd.source(vim.fs.joinpath(work, 'mine/after/plugin/diglot.lua'))
  vim.cmd.DiglotImport()
  equal(vim.g.mine, true, 'whether the command is the own one')
end)

check('options go back when the file type goes', function()
  support.open('undone', { 'A ferry.' })
  vim.cmd.enew()
  local plain = { vim.bo.commentstring, vim.bo.comments, vim.bo.shiftwidth, vim.bo.suffixesadd }
  vim.bo.filetype = 'diglot'
  settle()
  vim.bo.filetype = ''
  equal({ vim.bo.commentstring, vim.bo.comments, vim.bo.shiftwidth, vim.bo.suffixesadd }, plain, 'the options')
end)

vim.fn.delete(work, 'rf')
support.finish()
