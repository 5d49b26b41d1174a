-- What a rapporteur does in Neovim, through its own LSP client: read by scripts/neovim-suite.mjs, which gives the workspace.

local report = 'draft-with-errors.report.md'
local patience = 20000 -- milliseconds

local newer = vim.lsp.config ~= nil
dofile(os.getenv('RAPPORTEUR_CONFIGURATIONS') .. (newer and '/newer.lua' or '/older.lua'))

local function say(line)
  io.stdout:write(line .. '\n')
end

-- Lets Neovim work until something holds, and gives what it is.
local function await(what, find)
  local found
  vim.wait(patience, function()
    found = find()
    return found
  end, 20)
  return found or error('waited in vain for ' .. what, 2)
end

local function equal(actual, expected)
  if actual ~= expected then
    error(('expected %s, got %s'):format(vim.inspect(expected), vim.inspect(actual)), 2)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function contains(part)
  return text():find(part, 1, true) ~= nil
end

-- Puts the cursor at the first occurrence of a text after another.
local function goTo(words, after)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if after then
    equal(vim.fn.search('\\V' .. after, 'cW') > 0, true)
  end
  equal(vim.fn.search('\\V' .. words, 'cW') > 0, true)
end

-- The answer of the server to a request about the cursor, or about more.
local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or error(problem, 2)) do
    if answer.error then
      error(vim.inspect(answer.error), 2)
    end
    return answer.result
  end
  error('nobody answered ' .. method, 2)
end

local function here()
  return vim.lsp.util.make_position_params(0, newer and 'utf-16' or nil)
end

local function diagnostic(words)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.message:find(words, 1, true) then
      return found
    end
  end
end

local function floatingWindow()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

-- Each test goes on where the one before it has left the report.
local tests = {
  {
    'attaches to a report, with its language',
    function()
      vim.cmd('edit ' .. report)
      equal(vim.bo.filetype, 'meeting-report')
      await('a client', function()
        local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
        return #clients == 1
      end)
    end,
  },
  {
    'shows diagnostics, with what the participants file says',
    function()
      local found = await('a diagnostic', function()
        return diagnostic('Vukassinović')
      end)
      equal(found.severity, vim.diagnostic.severity.ERROR)
      equal(found.code, 'misspelled-speaker')
      equal(found.source, 'rapporteur')
      equal(found.message:find('Mirela Vukašinović', 1, true) ~= nil, true)
      local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
      equal(line:sub(found.col + 1, found.end_col), 'Vukassinović')
    end,
  },
  {
    'hovers over a speaker',
    function()
      goTo('Wieselgrund')
      vim.lsp.buf.hover()
      local window = await('a floating window', floatingWindow)
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      equal(table.concat(lines, '\n'):find('Danube Return Fund', 1, true) ~= nil, true)
      vim.api.nvim_win_close(window, true)
    end,
  },
  {
    'completes a speaker',
    function()
      goTo('Welders were the exception')
      local cursor = vim.api.nvim_win_get_cursor(0)
      vim.api.nvim_buf_set_text(0, cursor[1] - 1, cursor[2], cursor[1] - 1, cursor[2], { 'Ms. Rautal. ' })
      vim.api.nvim_win_set_cursor(0, { cursor[1], cursor[2] + #'Ms. Rautal' })
      local items = ask('textDocument/completion', here()).items
      local labels = vim.tbl_map(function(item)
        return item.label
      end, items)
      equal(labels[1], 'Rautalampi')
      vim.cmd('silent undo')
      equal(contains('Ms. Rautal. '), false)
    end,
  },
  {
    'applies a quick fix',
    function()
      await('the diagnostics of this version', function()
        return diagnostic('Rautalmapi')
      end)
      goTo('Rautalmapi')
      vim.ui.select = function(actions, options, choose)
        for _, action in ipairs(actions) do
          if options.format_item(action) == 'Replace “Rautalmapi” by “Rautalampi”' then
            return choose(action)
          end
        end
        error('no such action in ' .. vim.inspect(vim.tbl_map(options.format_item, actions)))
      end
      vim.lsp.buf.code_action()
      await('the correction', function()
        return contains('Ms. Rautalampi wondered')
      end)
      await('the finding to go', function()
        return not diagnostic('Rautalmapi')
      end)
    end,
  },
  {
    'goes to where a speaker is introduced',
    function()
      goTo('Rautalampi wondered')
      vim.lsp.buf.definition()
      -- There are two places, which Neovim lists: in the report, and in the participants file.
      local places = await('the list of places', function()
        local list = vim.fn.getqflist()
        return #list == 2 and list
      end)
      local names = vim.tbl_map(function(place)
        return vim.fn.fnamemodify(vim.fn.bufname(place.bufnr), ':t')
      end, places)
      equal(table.concat(names, ', '), report .. ', participants.csv')
      equal(places[1].text:sub(places[1].col):find('^Siiri Rautalampi, Specialist') ~= nil, true)
      vim.cmd('cclose')
      equal(vim.fn.expand('%:t'), report)
    end,
  },
  {
    'renames an acronym everywhere',
    function()
      goTo('RMP')
      vim.lsp.buf.rename('RPM')
      await('the new name', function()
        return contains('(RPM)') and contains('that RPM be asked') and not contains('RMP')
      end)
    end,
  },
  {
    'formats the layout',
    function()
      local last = vim.api.nvim_buf_line_count(0)
      vim.api.nvim_buf_set_lines(0, last, last, false, { '', '', '', 'A last paragraph.   ' })
      if vim.lsp.buf.format then
        vim.lsp.buf.format({ timeout_ms = patience })
      else
        vim.lsp.buf.formatting_sync(nil, patience)
      end
      equal(contains('::participants\n\nA last paragraph.'), true)
      equal(contains('A last paragraph. '), false)
    end,
  },
  {
    'lists the chapters',
    function()
      local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
      equal(vim.inspect(symbols):find('Programmes of reintegration', 1, true) ~= nil, true)
    end,
  },
}

local passed, failed = 0, 0
for _, test in ipairs(tests) do
  local name, check = test[1], test[2]
  local succeeded, problem = pcall(check)
  say((succeeded and '  ok      ' or '  failed  ') .. name .. (succeeded and '' or '\n          ' .. tostring(problem)))
  if succeeded then
    passed = passed + 1
  else
    failed = failed + 1
  end
end
say(('%d passed, %d failed'):format(passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
