" Diglot: annotated bilingual transcripts. See Grammar/specification.md.
"
" What a line is follows from how it begins, so every match here is one line, or within one: nothing
" that is left open reaches the next. Where two matches begin at one place, the later one here wins.

if exists('b:current_syntax')
  finish
endif

syntax case match
syntax sync minlines=1
syntax spell toplevel

" What stands within lines.

syntax cluster diglotInline contains=diglotURL,diglotEvent,diglotTimeMark,diglotNoteReference,diglotLink,diglotUnsure,diglotCorrection,diglotCode,diglotEscape,diglotHardBreak
" What may stand in a piece of markup: nothing but escapes.
syntax match diglotHardBreak   contained /\\$/
syntax match diglotURL         contained /\c\%([[:alnum:]]\)\@1<!https\?:\/\/[!#-;=?-Z^_a-z~]*[#-&(+\-/-9=@-Z^a-z)]/ contains=@NoSpell
" Brackets, of which each ends on its line, with no bracket but an escaped one inside.
syntax match diglotEvent       contained /\%([[:alnum:]_)\]]\)\@1<!\[\s*[^][:space:]^[]\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]/ contains=diglotEscape
syntax match diglotTimeMark    contained /\[\s*\d\+:[0-5]\d\%(:[0-5]\d\)\?\%([.,]\d\{1,3}\)\?\s*\]/ contains=diglotTime
syntax match diglotNoteReference contained /\[^\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]/ contains=@NoSpell
syntax match diglotLink        contained /\[\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]([^[:space:]<>()]*\%(([^[:space:]<>()]*)[^[:space:]<>()]*\)*)/ contains=diglotLinkText,diglotDestination
syntax match diglotLinkText    contained /\[\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]\ze(/hs=s+1,he=e-1 contains=diglotEscape
syntax match diglotDestination contained /\%(\]\)\@1<=(.*)/hs=s+1,he=e-1 contains=@NoSpell
syntax match diglotUnsure      contained /{?\%(\\[[:punct:]]\|[^{}\\]\|\\\)*}/ contains=diglotEscape
syntax match diglotCorrection  contained /{\%(\%(\\[[:punct:]]\|[^{}\\]\|\\\)*\s\)\?->\%(\s\%(\\[[:punct:]]\|[^{}\\]\|\\\)*\)\?}/ contains=diglotHeard,diglotArrow,diglotEscape
syntax match diglotHeard       contained /{\@1<=\%(\\[[:punct:]]\|[^{}\\]\|\\\)\{-}\ze\s*->\%(\s\|}\)/ contains=@NoSpell
syntax match diglotArrow       contained /->\ze\%(\s\|}\)/
syntax match diglotCode        contained /`[^`]\+`/ contains=@NoSpell
syntax match diglotEscape      contained /\\[[:punct:]]/
syntax match diglotPipe        contained /|/

" What stands at the start of lines: cues and speakers.

syntax match diglotTime        contained /\<\d\+:[0-5]\d\%(:[0-5]\d\)\?\%([.,]\d\{1,3}\)\?/ contains=@NoSpell
syntax match diglotIdentifier  contained /#[^][:space:](){}|,#<>\\"`]\+/ contains=@NoSpell
syntax match diglotCueArrow    contained /-->/
syntax match diglotCue         contained /\%(^\|^#\+\s\+\)\@20<=\[\s*\%(\d\+:[0-5]\d\%(:[0-5]\d\)\?\%([.,]\d\{1,3}\)\?\%(\s*-->\s*\d\+:[0-5]\d\%(:[0-5]\d\)\?\%([.,]\d\{1,3}\)\?\)\?\%(\s\+#[^][:space:]]\+\)\?\|#[^][:space:]]\+\)\s*\](\@!/ contains=diglotTime,diglotCueArrow,diglotIdentifier
syntax match diglotSpeaker     contained /\%(^\|^\[[^][]*\]\s*\)\@200<=\%(\%([0-9_-]*\u\)\@=[0-9A-Z_-]\+\|[一-鿿ぁ-ヿ]\{1,4}\):\%(\s\|$\)\@=/ contains=@NoSpell

" Lines, by what they begin with.

syntax match diglotSource      /^.*\S.*$/ contains=@diglotInline,diglotCue,diglotSpeaker,@Spell
syntax match diglotTranslation /^>>\@!.*$/ contains=diglotTranslationMarker,@diglotInline,@NoSpell
syntax match diglotTranslationMarker contained /^>\%(\l\{2,3}\%(-[[:alnum:]]\{1,8}\)*\%(\s\|$\)\@=\)\?/
syntax match diglotHeading     /^#\{1,6}\%(\s.*\)\?$/ contains=diglotHeadingMarker,diglotCue,diglotPipe,@diglotInline,@Spell
syntax match diglotHeadingMarker contained /^#\+/
syntax match diglotNote        /^\[^\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]:.*$/ contains=diglotNoteLabel,diglotPipe,@diglotInline,@Spell
syntax match diglotNoteLabel   contained /^\[^\%(\\[[:punct:]]\|[^][\\]\|\\\)*\]:/ contains=@NoSpell
syntax match diglotComment     /^%\%(\s.*\)\?$/ contains=@Spell
syntax match diglotTodo        /^%todo\%([[:space:]:].*\)\?$/ contains=diglotTodoMarker,@Spell
syntax match diglotTodoMarker  contained /^%todo/
syntax match diglotAllow       /^%allow\%([[:space:]:].*\)\?$/ contains=diglotAllowMarker,@NoSpell
syntax match diglotAllowMarker contained /^%allow/
syntax match diglotDirective   /^@[[:alnum:]_-]\+\%(\s.*\)\?$/ contains=diglotDirectiveName,@NoSpell
" The values of the directives that hold text.
syntax match diglotDirective   /^@\%(title\|speaker\|term\)\%(\s.*\)\?$/ contains=diglotDirectiveName,diglotCode,diglotPipe,diglotDeclaredSpeaker,diglotDeprecated,@diglotInline,@NoSpell
syntax match diglotDirectiveName contained /^@\%(allow\|date\|diglot\|languages\|media\|meta\|source\|speaker\|term\|title\|use\)\%(\s\|$\)\@=/
syntax match diglotDeclaredSpeaker contained /\%(^@speaker\s\+\)\@20<=\S\+/
syntax match diglotDeprecated  contained /\%([|,]\s*\)\@8<=![^|,]*/

highlight default link diglotTranslation       String
highlight default link diglotTranslationMarker Operator
highlight default link diglotHeading           Title
highlight default link diglotHeadingMarker     Delimiter
highlight default link diglotPipe              Delimiter
highlight default link diglotNoteLabel         Label
highlight default link diglotComment           Comment
highlight default link diglotTodo              Comment
highlight default link diglotTodoMarker        Todo
highlight default link diglotAllow             Comment
highlight default link diglotAllowMarker       PreProc
highlight default link diglotDirectiveName     Keyword
highlight default link diglotDeclaredSpeaker   Identifier
highlight default link diglotDeprecated        Error
highlight default link diglotCue               Delimiter
highlight default link diglotTime              Number
highlight default link diglotCueArrow          Operator
highlight default link diglotIdentifier        Label
highlight default link diglotSpeaker           Identifier
highlight default link diglotEvent             Special
highlight default link diglotTimeMark          Number
highlight default link diglotNoteReference     Label
highlight default link diglotLink              Delimiter
highlight default link diglotLinkText          Underlined
highlight default link diglotDestination       Label
highlight default link diglotCorrection        Delimiter
highlight default link diglotHeard             Comment
highlight default link diglotArrow             Operator
highlight default link diglotUnsure            WarningMsg
highlight default link diglotCode              Constant
highlight default link diglotEscape            SpecialChar
highlight default link diglotHardBreak         SpecialChar
highlight default link diglotURL               Underlined

let b:current_syntax = 'diglot'
