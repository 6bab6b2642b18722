-- Where the `diglot` program is: what the server is started with says it, so it is said in one place.

local M = {}

--- The program as it is configured, or nil where the configuration starts the server by other means.
---@return string?
function M.name()
  local configuration = vim.lsp.config.diglot
  local command = configuration and configuration.cmd
  if command == nil then
    return 'diglot'
  end
  return type(command) == 'table' and command[1] or nil
end

--- The path of the program, or nil where there is none.
---@return string?
function M.path()
  local path = vim.fn.exepath(M.name() or 'diglot')
  return path ~= '' and path or nil
end

return M
