if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

" A paragraph is one long line: wrap it between words, and never break it.
setlocal wrap linebreak textwidth=0
setlocal commentstring=%\ %s comments=:%
setlocal suffixesadd=.diglot
" What continues a directive is set in by two.
setlocal expandtab shiftwidth=2

let b:undo_ftplugin = 'setlocal wrap< linebreak< textwidth< commentstring< comments< suffixesadd< expandtab< shiftwidth<'
