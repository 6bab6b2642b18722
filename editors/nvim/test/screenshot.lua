-- Shows the first draft among the samples as a person would see it, and says when all is on the screen, by
-- making the file that $DIGLOT_READY names. See `screenshot` beside this file.

vim.o.termguicolors = true
vim.o.background = 'dark'
vim.o.number = true
vim.o.signcolumn = 'yes:1'
vim.o.laststatus = 2
vim.o.winborder = 'rounded'
vim.o.shortmess = vim.o.shortmess .. 'I'
vim.diagnostic.config({ virtual_text = { spacing = 2, prefix = '■' }, severity_sort = true })
vim.lsp.inlay_hint.enable()
vim.lsp.enable('diglot')
vim.cmd.edit(vim.env.DIGLOT_SAMPLE)

--- Waits for something, then goes on: what Neovim does after a movement is done by then.
local function after(condition, body)
  vim.defer_fn(function()
    if condition() then
      body()
    else
      after(condition, body)
    end
  end, 100)
end

local buffer = vim.api.nvim_get_current_buf()
after(function()
  return #vim.diagnostic.get(buffer) > 0 and #vim.lsp.inlay_hint.get({ bufnr = buffer }) > 0
end, function()
  vim.fn.search(vim.env.DIGLOT_TEXT)
  after(function()
    return true
  end, function()
    vim.lsp.buf.hover()
    after(function()
      return #vim.api.nvim_list_wins() > 1
    end, function()
      vim.fn.writefile({}, vim.env.DIGLOT_READY)
    end)
  end)
end)
