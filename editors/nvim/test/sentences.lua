-- Hovering over one sentence of a paragraph: its translation is shown first.

local t = ...
local check, eventually, equal = t.check, t.eventually, t.equal

--- Of what is shown, the sentence that stands first, without what Markdown escapes.
local function first_sentence(text)
  local sentence = text:match('%*%*(.-)%*%*')
  return sentence and (sentence:gsub('[%p%s]', '')) or nil
end

check('K on a sentence shows its translation first, and the others after it', function()
  local buffer = t.open('paragraph', {
    '@languages en zh-Hans',
    '',
    'The boat left at 6 in the morning. Nobody waved. Why would they? It came back every evening.',
    '> 船早上6点开走了。没有人挥手。为什么要挥手呢？它每天傍晚都会回来。',
  })
  t.client_of(buffer)
  for english, chinese in pairs({
    ['boat'] = '船早上6点开走了。', ['waved'] = '没有人挥手。', ['Why'] = '为什么要挥手呢？', ['evening'] = '它每天傍晚都会回来。',
  }) do
    t.go(3, english)
    t.press('K')
    local text = eventually('the hover', t.floating_text)
    equal(first_sentence(text), chinese, 'what is shown first for ' .. english)
    assert(text:find('…', 1, true), 'the rest is not in ' .. text)
    t.close_floating()
  end
end)

--- Text as a line of a transcript that says the same, and where each of its characters went, from 0.
local function escaped(line)
  local result, places = {}, {}
  local length = 0
  for place, character in ipairs(vim.fn.split(line, '\\zs')) do
    if character:find('[%[%]{}`\\|]') or place == 1 and character:find('[@#>%%]') then
      table.insert(result, '\\')
      length = length + 1
    end
    places[place - 1] = length
    table.insert(result, character)
    length = length + #character
  end
  return table.concat(result), places
end

--- A long transcript that careful readers have aligned; not all who test have it.
local shared = vim.fs.joinpath(vim.fs.dirname(vim.fs.dirname(vim.fs.dirname(t.folder))), '..', 'shared')
local transcript = vim.fs.joinpath(shared, 'transcripts', 'karpathy-interview.en-zh.txt')
local gold = vim.fs.joinpath(shared, 'gold', 'alignment.json')
if not vim.uv.fs_stat(transcript) or not vim.uv.fs_stat(gold) then
  t.say('skipped: hovers over a transcript that readers have aligned: it is not here')
  return
end

check('hover finds the sentences that readers found', function()
  local lines = vim.fn.readfile(transcript)
  local document, row_of, places_of = { '@languages en zh-Hans', '' }, {}, {}
  local index = 6
  while index < #lines do
    local source, target = lines[index], lines[index + 1]
    local han = select(2, target:gsub('[\228-\233][\128-\191][\128-\191]', ''))
    if source:find('%S') and han * 5 > vim.fn.strchars(target) then
      local text, places = escaped(source)
      vim.list_extend(document, { text, '> ' .. escaped(target), '' })
      row_of[index], places_of[index] = #document - 3, places
      index = index + 1
    end
    index = index + 1
  end
  local buffer = t.open('interview', document)
  local client = t.client_of(buffer)

  local function hover(line, character)
    local place = places_of[line][character]
    local position = { line = row_of[line], character = place }
    if client.offset_encoding == 'utf-16' then
      position.character = vim.str_utfindex(document[row_of[line] + 1], 'utf-16', place)
    end
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = position }
    local response = assert(client:request_sync('textDocument/hover', params, 10000, buffer))
    return response.result and response.result.contents.value or ''
  end

  local aligned = vim.json.decode(table.concat(vim.fn.readfile(gold), '\n')).pairs
  local function share_that_is_right()
    local right, all = 0, 0
    for _, pair in ipairs(aligned) do
      local chinese = lines[pair.source_line + 1]
      for _, bead in ipairs(pair.beads) do
        if #bead.en > 0 and #bead.zh > 0 and #pair.beads > 1 then
          local first, last = pair.zh_sentences[bead.zh[1] + 1], pair.zh_sentences[bead.zh[#bead.zh] + 1]
          local expected = vim.fn.strcharpart(chinese, first[1], last[2] - first[1]):gsub('[%p%s]', '')
          all = all + 1
          if first_sentence(hover(pair.source_line, pair.en_sentences[bead.en[1] + 1][1])) == expected then
            right = right + 1
          end
        end
      end
    end
    return right / all
  end
  -- The first hover makes the server learn how the transcript is translated, which takes a while.
  local share
  eventually('what is learned', function()
    share = share_that_is_right()
    return share >= 0.9
  end, 40000)
  t.say(('   %.1f %% of the sentences are shown as the readers found them'):format(share * 100))
end)
