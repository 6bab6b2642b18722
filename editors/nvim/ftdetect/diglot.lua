vim.filetype.add({ extension = { diglot = 'diglot' } })
