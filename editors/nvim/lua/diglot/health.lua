-- `:checkhealth diglot`: whether all that transcripts need is there, from the outside in.

local M = {}

local health = vim.health

local function check_editor()
  health.start('Neovim')
  local version = tostring(vim.version())
  if vim.fn.has('nvim-0.11') == 0 then
    health.error('Neovim is ' .. version .. ', which is too old', 'Use Neovim 0.11 or newer.')
    return false
  end
  health.ok('Neovim is ' .. version)
  return true
end

local function check_file_type()
  health.start('File type')
  if vim.filetype.match({ filename = 'a.diglot' }) ~= 'diglot' then
    health.error('files named *.diglot do not get the file type “diglot”', {
      'Put `editors/nvim` on the runtimepath before files are opened.',
      'Something else may claim them: see `:verbose set filetype?` in one.',
    })
  elseif vim.g.did_load_filetypes == nil or vim.g.did_load_ftplugin == nil then
    health.warn('files named *.diglot have the file type “diglot”, but file types are off', ':filetype plugin on')
  else
    health.ok('files named *.diglot have the file type “diglot”')
  end
  local found = vim.api.nvim_get_runtime_file('syntax/diglot.vim', true)
  if #found == 0 then
    health.error('syntax/diglot.vim is not found', 'Put `editors/nvim` on the runtimepath, with all that is in it.')
  else
    health.ok('highlighting: ' .. vim.fn.fnamemodify(found[1], ':p'))
  end
end

--- The path of the program, where it is found.
local function check_program()
  health.start('Program')
  local program = require('diglot.program')
  if not program.name() then
    health.info('the server is not started as a program: `cmd` is a function')
    return nil
  end
  local path = program.path()
  if not path then
    health.error(('“%s” is not found'):format(program.name()), {
      'In a clone of its repository: `swift build -c release --static-swift-stdlib --product diglot'
        .. ' && install -Ds .build/release/diglot ~/.local/bin/diglot`.',
      'Its folder is to be on the PATH that Neovim sees.',
      "Or say where it is: `vim.lsp.config('diglot', { cmd = { '/path/to/diglot', 'lsp' } })`.",
    })
    return nil
  end
  health.ok('it is ' .. path)

  local started, process = pcall(vim.system, { path, '--version' }, { text = true, timeout = 5000 })
  local result = started and process:wait() or { code = 1, stderr = tostring(process) }
  if result.code ~= 0 then
    local said = vim.trim(result.stderr or '')
    health.error('it does not say its version: ' .. (said ~= '' and said or 'code ' .. result.code), {
      ('Try `%s --version` in a shell.'):format(path),
    })
    return nil
  end
  health.ok('its version is ' .. vim.trim(result.stdout))
  return path
end

--- Starts a server that no buffer knows of, and asks it something.
local function check_server()
  health.start('Server')
  local configuration = vim.tbl_extend('force', vim.lsp.config.diglot, { name = 'diglot health' })
  local identifier = vim.lsp.start(configuration, { attach = false, silent = true })
  local client = identifier and vim.lsp.get_client_by_id(identifier)
  local advice = { 'See `:checkhealth vim.lsp` and the log that it names.' }
  if not client then
    health.error('it does not start', advice)
    return
  end
  vim.wait(5000, function()
    return client.initialized or client:is_stopped()
  end, 20)
  if not client.initialized then
    local ended = client:is_stopped()
    health.error('it starts, and ' .. (ended and 'ends at once' or 'does not answer within five seconds'), advice)
    client:stop(true)
    return
  end
  local answer = client:request_sync('workspace/symbol', { query = '' }, 5000)
  local name = client.server_info and ('%s %s'):format(client.server_info.name, client.server_info.version or '')
  if answer and not answer.err then
    health.ok(('it starts and answers: %s'):format(vim.trim(name or 'it does not say its name')))
  else
    health.error('it starts, and then does not answer', advice)
  end
  client:stop()
end

local function check_enabled()
  if not vim.lsp.is_enabled('diglot') then
    health.warn('it is not turned on, so transcripts are opened without it', "In init.lua: `vim.lsp.enable('diglot')`")
    return
  end
  local buffers = 0
  for _, client in ipairs(vim.lsp.get_clients({ name = 'diglot' })) do
    buffers = buffers + vim.tbl_count(client.attached_buffers)
  end
  health.ok(('it is turned on, and sees %d open transcript%s'):format(buffers, buffers == 1 and '' or 's'))
end

function M.check()
  if not check_editor() then
    return
  end
  check_file_type()
  if not vim.lsp.config.diglot then
    health.start('Server')
    health.error('lsp/diglot.lua is not found', 'Put `editors/nvim` on the runtimepath, with all that is in it.')
    return
  end
  if check_program() or not require('diglot.program').name() then
    check_server()
    check_enabled()
  end
end

return M
