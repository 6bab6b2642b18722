" Vim and Neovim have one syntax, which lies with Neovim's plugin.
execute 'source' fnameescape(fnamemodify(resolve(expand('<sfile>:p')), ':h:h:h') .. '/nvim/syntax/diglot.vim')
