---@brief
---
--- The language server of Diglot, a format for annotated bilingual transcripts.
--- It is part of the `diglot` program, which is to be on the PATH. Turn it on with
---
--- ```lua
--- vim.lsp.enable('diglot')
--- ```

---@type vim.lsp.Config
return {
  cmd = { 'diglot', 'lsp' },
  filetypes = { 'diglot' },
  root_markers = { '.git' },
}
