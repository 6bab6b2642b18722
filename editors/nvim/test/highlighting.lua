-- What stands where has its colour, without a server.

local t = ...
local check, eventually, equal = t.check, t.eventually, t.equal

check('highlighting tells what is what, and what is left open ends with its line', function()
  t.open('colours', {
    '@term  codec, codecs | 编码, !代码',
    '# [00:01 #one] A [pause] | 停',
    '[00:02 --> 00:03 #two] HO: {cloud -> Claude} says {?maybe} \\[ `x` [laughs] [^n] [see](#one).',
    '> 译文 [笑',
    'plain HO: text argv[2] {a [b `c',
    'plain again 12:30 [12:30] https://example.org/x.',
    '[^n]: A note. | 注。',
    '%todo listen',
    '%allow unknown-speaker',
    '%x no comment',
    '>> no translation',
    '主持人: 好',
    '@unknown value',
    '>ja 訳',
  })
  for _, case in ipairs({
    { 1, '@term', 'diglotDirectiveName' }, { 1, '|', 'diglotPipe' }, { 1, '!代码', 'diglotDeprecatedMark' }, { 1, '代码', 'diglotDeprecated' },
    { 2, '#', 'diglotHeadingMarker' }, { 2, '00:01', 'diglotTime' }, { 2, '#one', 'diglotIdentifier' },
    { 2, 'A', 'diglotHeading' }, { 2, '[pause', 'diglotEvent' }, { 2, '|', 'diglotPipe' },
    { 3, '[00:02', 'diglotCue' }, { 3, '-->', 'diglotCueArrow' }, { 3, '#two', 'diglotIdentifier' },
    { 3, 'HO', 'diglotSpeakerBehindCue' }, { 3, 'cloud', 'diglotHeard' }, { 3, '-> C', 'diglotArrow' },
    { 3, 'Claude', 'diglotMeant' }, { 3, 'says', 'diglotSource' }, { 3, '{?', 'diglotUnsure' },
    { 3, '\\[', 'diglotEscape' }, { 3, '`x', 'diglotCode' }, { 3, '[laughs', 'diglotEvent' },
    { 3, '[^n', 'diglotNoteReference' }, { 3, 'see', 'diglotLinkText' }, { 3, '#one', 'diglotDestination' },
    { 3, '.', 'diglotSource' },
    { 4, '>', 'diglotTranslationMarker' }, { 4, '译文', 'diglotTranslation' }, { 4, '[笑', 'diglotTranslation' },
    { 5, 'plain', 'diglotSource' }, { 5, 'HO', 'diglotSource' }, { 5, '[2]', 'diglotSource' },
    { 5, '{a', 'diglotSource' }, { 5, '`c', 'diglotSource' },
    { 6, 'again', 'diglotSource' }, { 6, '12:30', 'diglotSource' }, { 6, '[12:30', 'diglotTimeMark' },
    { 6, 'https', 'diglotURL' }, { 6, 'x.', 'diglotURL' },
    { 7, '[^n]:', 'diglotNoteLabel' }, { 7, 'A note', 'diglotNote' }, { 7, '|', 'diglotPipe' },
    { 8, '%todo', 'diglotTodoMarker' }, { 8, 'listen', 'diglotTodo' }, { 9, '%allow', 'diglotAllowMarker' },
    { 10, '%x', 'diglotSource' }, { 11, '>>', 'diglotSource' }, { 12, '主持人', 'diglotSpeaker' },
    { 13, '@unknown', 'diglotDirectiveName' }, { 14, '>ja', 'diglotTranslationMarker' },
    { 14, '訳', 'diglotTranslation' },
  }) do
    equal(t.highlighting(case[1], case[2]), case[3], ('the highlighting of “%s” in line %d'):format(case[2], case[1]))
  end
end)
