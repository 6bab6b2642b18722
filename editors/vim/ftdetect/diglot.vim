autocmd BufNewFile,BufRead *.diglot setfiletype diglot
