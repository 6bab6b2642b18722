if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

-- A paragraph is one long line: wrap it between words, and never break it.
vim.opt_local.wrap = true
vim.opt_local.linebreak = true
vim.opt_local.textwidth = 0
vim.opt_local.commentstring = '% %s'
vim.opt_local.comments = ':%'
vim.opt_local.suffixesadd = '.diglot'
-- What continues a directive is set in by two.
vim.opt_local.expandtab = true
vim.opt_local.shiftwidth = 2

vim.b.undo_ftplugin = 'setlocal wrap< linebreak< textwidth< commentstring< comments< suffixesadd< expandtab< shiftwidth<'

if vim.g.diglot_no_maps then
  return
end

local buffer = vim.api.nvim_get_current_buf()

--- Maps `gd` to the server's definition, unless something of the user's own is mapped to it.
local function map()
  local is_taken = vim.api.nvim_buf_call(buffer, function()
    return vim.fn.maparg('gd', 'n') ~= ''
  end)
  if not is_taken then
    vim.keymap.set('n', 'gd', vim.lsp.buf.definition, { buffer = buffer, desc = 'Go to definition (Diglot)' })
  end
end

vim.api.nvim_create_autocmd('LspAttach', {
  group = vim.api.nvim_create_augroup('diglot.maps.' .. buffer, {}),
  buffer = buffer,
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client:supports_method('textDocument/definition', buffer) then
      map()
    end
  end,
})

-- The file type may be set anew while a server is at work.
if next(vim.lsp.get_clients({ bufnr = buffer, method = 'textDocument/definition' })) then
  map()
end
