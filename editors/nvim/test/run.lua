-- Works with transcripts in a real Neovim, as a person would, and says whether what happens is right.
--
--   nvim --clean --headless --cmd 'set runtimepath^=editors/nvim' -S editors/nvim/test/run.lua
--
-- `diglot` is to be on the PATH. Exits with 1 where something is wrong, or where it takes too long.

local folder = vim.fs.dirname(vim.fs.abspath(debug.getinfo(1, 'S').source:sub(2)))

--- Runs a file beside this one, and hands it what the tests share.
local function run(name, ...)
  return assert(loadfile(vim.fs.joinpath(folder, name)))(...)
end

local support = run('support.lua')
support.folder = folder
run('highlighting.lua', support)
vim.lsp.enable('diglot')
run('reading.lua', support)
run('sentences.lua', support)
run('editing.lua', support)
support.finish()
