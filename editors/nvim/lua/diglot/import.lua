-- Subtitles and bilingual text as a new transcript. The program does it: here it gets a buffer.

local M = {}

local function complain(message)
  vim.notify(message, vim.log.levels.ERROR)
end

--- A path beside a file for its transcript, at which there is no file and no buffer yet.
local function free_path(file)
  local stem = vim.fn.fnamemodify(file, ':p:r')
  local path, number = stem .. '.diglot', 1
  while vim.uv.fs_lstat(path) or vim.fn.bufexists(path) == 1 do
    number = number + 1
    path = ('%s-%d.diglot'):format(stem, number)
  end
  return path
end

--- The whole path of the file that is meant. A command leaves the backslashes in its arguments, with which
--- completion keeps a quote, a bracket or a dollar sign as it is.
local function whole_path(file)
  local path = vim.fn.fnamemodify(file, ':p')
  if not vim.uv.fs_stat(path) then
    local plain = vim.fn.fnamemodify((file:gsub('\\(.)', '%1')), ':p')
    return vim.uv.fs_stat(plain) and plain or path
  end
  return path
end

--- Opens what a file holds as a transcript, in a buffer that is not saved yet.
---@param file string
---@param languages string? the languages, source first, as in `en,fr`; needed where their scripts don't tell
function M.open(file, languages)
  local program = require('diglot.program').path()
  if not program then
    return complain('diglot: the program is not found; :checkhealth diglot says more')
  end
  file = whole_path(file)
  local command = { program, 'import' }
  if languages then
    vim.list_extend(command, { '--languages', languages })
  end
  vim.list_extend(command, { '--', file })
  local started, process = pcall(vim.system, command, { timeout = 60000 })
  if not started then
    return complain(('diglot: %s does not start: %s'):format(program, process))
  end
  local result = process:wait()
  local said = vim.trim(result.stderr or '')
  if result.code ~= 0 then
    return complain(said ~= '' and said or ('diglot: importing ended with code %d'):format(result.code))
  end

  local lines = vim.split(result.stdout, '\n', { plain = true })
  if lines[#lines] == '' then
    table.remove(lines)
  end
  vim.cmd.new()
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_name(buffer, free_path(file))
  -- What was there before the import is nothing that anybody wants to go back to.
  local levels = vim.bo.undolevels
  vim.bo.undolevels = -1
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo.undolevels = levels
  vim.bo.modified = true
  vim.bo.filetype = 'diglot'
  if said ~= '' then
    vim.notify(said, vim.log.levels.INFO)
  end
end

return M
