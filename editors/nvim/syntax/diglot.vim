" Diglot: annotated bilingual transcripts. See Grammar/specification.md.
"
" What a line is follows from how it begins, so every match here is one line, or within one: nothing
" that is left open reaches the next. Only directives go on, over the indented lines right below. Where
" two matches begin at one place, the later one here wins. For Vim 9 and Neovim; .ci/check-grammars holds
" the group of every character to the parser.

if exists('b:current_syntax')
  finish
endif

let s:saved = &cpoptions
set cpoptions&vim

syntax case match
syntax sync minlines=50
syntax spell toplevel
syntax iskeyword @,48-57,_,-

" What patterns are made of. White space is more than \s is. A bracket ends at the first that is not
" escaped, if none opens before; so does a brace.
let s:white = '[ \t\d11\d12\u85\ua0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'
let s:black = substitute(s:white, '^\[', '[^', '')
let s:edge = '\%(' .. s:white .. '\|$\)\@='
let s:further = '.*\%(\n' .. s:white .. '\+' .. s:black .. '.*\)*'
let s:bracketed = '\%(\\.\|[^][\\]\)*'
let s:braced = '\%(\\[[:punct:]]\|\\[[:punct:]]\@!\|[^{}\\]\)'

" What stands in brackets, whole.
let s:pathLike = substitute(s:white, '^\[', '[^<>()', '')
let s:destination = s:pathLike .. '*\%((' .. s:pathLike .. '*)' .. s:pathLike .. '*\)*'
let s:link = '\[' .. s:bracketed .. '\](' .. s:destination .. ')'
let s:reference = '\[^' .. s:bracketed .. '\]'
let s:event = '\[\%(^\|' .. s:white .. '*\]\)\@!' .. s:bracketed .. '\]'
let s:construct = '\%(' .. s:link .. '\|' .. s:reference .. '\|' .. s:event .. '\)'

" Names, and what stands at the start of lines. To Vim, pictures are letters, too.
let s:letter = '\%([\ua9\uae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U1f000-\U1faff]\@!\k\)'
let s:tag = '\l\{2,3}\%(-[0-9A-Za-z]\{1,8}\)*'
let s:dense = '[\u3005\u3007\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff'
      \ .. '\uf900-\ufaff\uff66-\uff9f\U20000-\U323af]'
let s:code = '\%(' .. s:dense .. '\{1,4}\|\%([^[:upper:]: \t]*[[:upper:]]\)\@=\%([[:lower:]]\@!' .. s:letter .. '\)\+\)'
let s:name = substitute(s:white, '^\[', '[^][(){}<>|,#"`\\\\[:cntrl:]', '')
let s:time = '\d\+:[0-5]\d\%(:[0-5]\d\)\?\%([.,]\d\{1,3}\)\?[0-9:]\@!'
let s:times = s:time .. '\%(' .. s:white .. '*-->' .. s:white .. '*' .. s:time .. '\)\?'
let s:malformed = '\%(\d[^]#]*[:：→>]\)\@=\%([0-9.,:：→–-]\|[-–]\@3<=>\|' .. s:white .. '\+[]#]\@!\)\+'
let s:id = s:white .. '\+#' .. s:bracketed
let s:cue = '\[' .. s:white .. '*\%(\%(' .. s:times .. '\|' .. s:malformed .. '\)\%(' .. s:id .. '\)\?\|#'
      \ .. s:name .. '*\)' .. s:white .. '*\](\@!'

" Defines a match: its group, its pattern, and what else there is to say. The pattern is for the automaton
" alone: the other engine, which Vim turns to in long lines, takes no range as large as that of Han.
function! s:match(group, pattern, ...) abort
  execute 'syntax match' a:group '/\%#=2' .. escape(a:pattern, '/') .. '/' join(a:000)
endfunction

" What stands within lines.

syntax cluster diglotInline contains=diglotURL,diglotBrackets,diglotCorrection,diglotUnsure,diglotCode,diglotEscape

let s:url = '[!#-;=?-Z^_a-z~]'
let s:pair = '([!#-''*-;=?-Z^_a-z~]*)'
call s:match('diglotURL', '\c[0-9A-Za-z]\@1<!https\?://\%(\%(' .. s:pair .. '\|' .. s:url .. '\)\@>\)*\%(' .. s:pair
      \ .. '\|[#-&(+\-0-9=@-Z^a-z\x2f]\)', 'contained contains=@NoSpell')
call s:match('diglotHardBreak', '\\$', 'contained')
call s:match('diglotEscape', '\\[[:punct:]]', 'contained')
call s:match('diglotCode', '`[^`]\+`', 'contained contains=@NoSpell')

" An event may stand right behind another construct in brackets and not behind a word, so a run of them
" is one match; and right behind a cue.
let s:constructs = 'contained contains=diglotEvent,diglotTimeMark,diglotNoteReference,diglotLink'
call s:match('diglotBrackets', '\%(' .. s:link .. '\|' .. s:reference .. '\|[0-9A-Za-z_)\]]\@1<!' .. s:event .. '\)'
      \ .. s:construct .. '*', s:constructs)
call s:match('diglotBracketsBehindCue', s:construct .. '\+', s:constructs)
call s:match('diglotEvent', s:event, 'contained contains=diglotEscape')
call s:match('diglotTimeMark', '\[' .. s:white .. '*' .. s:time .. s:white .. '*\]', 'contained contains=diglotTime')
call s:match('diglotNoteReference', s:reference, 'contained contains=@NoSpell')
call s:match('diglotLink', s:link, 'contained contains=diglotLinkText,diglotLinkMiddle')
call s:match('diglotLinkText', '\[\@1<=' .. s:bracketed .. '\%(\](\)\@=', 'contained contains=diglotEscape nextgroup=diglotLinkMiddle')
call s:match('diglotLinkMiddle', '](', 'contained nextgroup=diglotDestination')
call s:match('diglotDestination', s:destination .. ')\@=', 'contained contains=@NoSpell')

" What was heard ends at the first arrow with white space or a brace on both sides.
let s:arrow = '->\%(' .. s:white .. '\|}\)\@='
call s:match('diglotCorrection', '{\%(' .. s:braced .. '\{-}' .. s:white .. '\)\?' .. s:arrow .. s:braced .. '*}',
      \ 'contained contains=diglotHeard,diglotArrow')
call s:match('diglotHeard', '{\@1<=' .. s:white .. '*\%(' .. s:white .. '\|' .. s:arrow .. '\)\@!' .. s:braced .. '\{-1,}\%('
      \ .. s:white .. '\+' .. s:arrow .. '\)\@=', 'contained contains=@NoSpell,diglotEscape nextgroup=diglotArrow')
call s:match('diglotArrow', s:white .. '*' .. s:arrow, 'contained nextgroup=diglotMeant')
call s:match('diglotMeant', s:braced .. '\+}\@=', 'contained contains=diglotEscape')
call s:match('diglotUnsure', '{?' .. s:braced .. '*}', 'contained contains=diglotEscape')

call s:match('diglotPipe', '|', 'contained')
call s:match('diglotComma', ',', 'contained')

" What stands at the start of lines.

call s:match('diglotTime', s:time, 'contained contains=@NoSpell')
call s:match('diglotMalformedTime', '\%(\[' .. s:white .. '*\)\@<=\%(' .. s:times .. '\%(' .. s:white .. '*\]\|' .. s:white .. '\+#\)\)\@!'
      \ .. s:malformed, 'contained contains=@NoSpell')
call s:match('diglotIdentifier', '#' .. s:bracketed, 'contained contains=@NoSpell')
call s:match('diglotCueArrow', '-->', 'contained')
let s:cueContents = 'contained contains=diglotTime,diglotMalformedTime,diglotCueArrow,diglotIdentifier'
call s:match('diglotCue', '^' .. s:cue .. s:white .. '*', s:cueContents, 'nextgroup=diglotSpeakerBehindCue,diglotBracketsBehindCue')
call s:match('diglotCueBehindMarker', s:cue, s:cueContents, 'nextgroup=diglotBracketsBehindCue')
call s:match('diglotSpeaker', '^' .. s:code .. ':' .. s:edge, 'contained contains=@NoSpell')
call s:match('diglotSpeakerBehindCue', s:code .. ':' .. s:edge, 'contained contains=@NoSpell')

" Lines, by what they begin with.

call s:match('diglotSource', '^.*' .. s:black .. '.*$', 'contains=@diglotInline,diglotHardBreak,diglotCue,diglotSpeaker,@Spell')
call s:match('diglotTranslation', '^>>\@!.*$', 'contains=diglotTranslationMarker,@diglotInline,diglotHardBreak,@NoSpell')
call s:match('diglotTranslationMarker', '^>\%(' .. s:tag .. s:edge .. '\)\?', 'contained')
call s:match('diglotHeading', '^#\{1,6}' .. s:edge .. '.*$', 'contains=diglotHeadingMarker,diglotPipe,@diglotInline,@Spell')
call s:match('diglotHeadingMarker', '^#\+' .. s:white .. '*', 'contained nextgroup=diglotCueBehindMarker')
call s:match('diglotNote', '^\[^' .. s:bracketed .. '\]:.*$', 'contains=diglotNoteLabel,diglotPipe,@diglotInline,@Spell')
call s:match('diglotNoteLabel', '^\[^' .. s:bracketed .. '\]:', 'contained contains=@NoSpell')

call s:match('diglotComment', '^%' .. s:edge .. '.*$', 'contains=@Spell')
call s:match('diglotTodo', '^%todo\%(:\|' .. s:edge .. '\).*$', 'contains=diglotTodoMarker,@Spell')
call s:match('diglotTodoMarker', '^%todo', 'contained')
call s:match('diglotAllow', '^%allow\%(:\|' .. s:edge .. '\).*$', 'contains=diglotAllowMarker,diglotRuleName,diglotComma,diglotReason,@NoSpell')
let s:ruleEnd = substitute(s:white, '^\[', '[^,:', '')
call s:match('diglotRuleName', s:ruleEnd .. '\%([^,:]*' .. s:ruleEnd .. '\)\?', 'contained')
call s:match('diglotReason', '\%(^%allow\)\@6<!:.*$', 'contained contains=@Spell')
call s:match('diglotAllowMarker', '^%allow', 'contained')

" Directives, and the indented lines below them. What they hold is verbatim but for those that follow.

call s:match('diglotValue', '^@' .. s:letter .. '\+' .. s:edge .. s:further, 'contains=diglotDirectiveName,@NoSpell')

call s:match('diglotDirective', '^@title' .. s:edge .. s:further, 'contains=diglotDirectiveName,diglotPipe,@diglotInline,@NoSpell')

call s:match('diglotDirective', '^@speaker' .. s:edge .. s:further,
      \ 'contains=diglotDirectiveName,diglotNoSpeaker,diglotDeclaredSpeaker,diglotPipe,@diglotInline,@NoSpell')
let s:declared = '\%(^@speaker' .. s:white .. '\+\)\@<='
call s:match('diglotNoSpeaker', s:declared .. s:black .. '\+', 'contained')
call s:match('diglotDeclaredSpeaker', s:declared .. s:code .. s:edge, 'contained')

call s:match('diglotValue', '^@languages' .. s:edge .. s:further, 'contains=diglotDirectiveName,diglotLanguageTag,diglotComma,@NoSpell')
call s:match('diglotLanguageTag', '\%(' .. s:white .. '\|,\)\@3<=' .. s:tag .. '\%(' .. s:white .. '\|,\|$\)\@=', 'contained')

call s:match('diglotDirective', '^@allow' .. s:edge .. s:further, 'contains=diglotDirectiveName,diglotAllowedRule,diglotComma,@NoSpell')
let s:ruleEnd = substitute(s:white, '^\[', '[^,', '')
call s:match('diglotAllowedRule', s:ruleEnd .. '\%([^,]*' .. s:ruleEnd .. '\)\?', 'contained')

" The forms of a term, its renderings, and below them the definition.
call s:match('diglotDirective', '^@term' .. s:edge .. s:further, 'contains=diglotDirectiveName,diglotForm,diglotPipe,@diglotInline,@NoSpell')
execute 'syntax region diglotForm contained oneline start=/\%(^@term\)\@5<=' .. s:white .. '/ end=/|\@=/ end=/$/'
      \ 'contains=diglotComma,@diglotInline nextgroup=diglotRendering'
syntax match diglotRendering /|.*$/ contained contains=diglotPipe,diglotComma,diglotDeprecated,@diglotInline
execute 'syntax region diglotDeprecated contained oneline matchgroup=diglotDeprecatedMark'
      \ 'start=/\%(\\\@1<![|,]' .. s:white .. '*\)\@<=!/ end=/[|,]\@=/ end=/$/ contains=@diglotInline'

call s:match('diglotDirectiveName', '^@' .. s:letter .. '\+', 'contained')

highlight default link diglotTranslation       String
highlight default link diglotTranslationMarker Operator
highlight default link diglotHeading           Title
highlight default link diglotHeadingMarker     Delimiter
highlight default link diglotNoteLabel         Label
highlight default link diglotComment           Comment
highlight default link diglotTodo              Comment
highlight default link diglotTodoMarker        Todo
highlight default link diglotAllow             Comment
highlight default link diglotAllowMarker       PreProc
highlight default link diglotRuleName          Constant
highlight default link diglotReason            Comment
highlight default link diglotDirectiveName     Keyword
highlight default link diglotDirective         String
highlight default link diglotValue             String
highlight default link diglotLanguageTag       Constant
highlight default link diglotAllowedRule       Constant
highlight default link diglotDeclaredSpeaker   Identifier
highlight default link diglotNoSpeaker         Error
highlight default link diglotForm              Type
highlight default link diglotRendering         String
highlight default link diglotDeprecatedMark    Operator
highlight default link diglotDeprecated        Error
highlight default link diglotPipe              Delimiter
highlight default link diglotComma             Delimiter
highlight default link diglotCue               Delimiter
highlight default link diglotCueBehindMarker   diglotCue
highlight default link diglotTime              Number
highlight default link diglotMalformedTime     Error
highlight default link diglotCueArrow          Operator
highlight default link diglotIdentifier        Label
highlight default link diglotSpeaker           Identifier
highlight default link diglotSpeakerBehindCue  diglotSpeaker
highlight default link diglotEvent             Special
highlight default link diglotTimeMark          Number
highlight default link diglotNoteReference     Label
highlight default link diglotLink              Delimiter
highlight default link diglotLinkText          Underlined
highlight default link diglotLinkMiddle        Delimiter
highlight default link diglotDestination       Label
highlight default link diglotCorrection        Delimiter
highlight default link diglotHeard             Comment
highlight default link diglotArrow             Operator
highlight default link diglotMeant             Normal
highlight default link diglotUnsure            WarningMsg
highlight default link diglotCode              Constant
highlight default link diglotEscape            SpecialChar
highlight default link diglotHardBreak         SpecialChar
highlight default link diglotURL               Underlined

let b:current_syntax = 'diglot'

delfunction s:match
let &cpoptions = s:saved
unlet s:saved
