-- The commands. `vim.g.loaded_diglot = true` leaves them out.
if vim.g.loaded_diglot then
  return
end
vim.g.loaded_diglot = true

vim.api.nvim_create_user_command('DiglotImport', function(command)
  require('diglot.import').open(command.fargs[1], command.fargs[2])
end, {
  nargs = '+',
  complete = 'file',
  desc = 'Open subtitles or bilingual text as a transcript',
})
