-- A login sends as itself: there is one From header with one address in it, and the login may send as that, also with a detail.
-- Postfix asks the database for the login's identities and puts them above all that the client sent; nobody else sees them.
local util = require 'rspamd_util'
local IDENTITIES = 'X-Sitec-Identities'

local function without_detail(address)
  return (address:lower():gsub('%+[^@]*@', '@'))
end

-- Mail programs disagree about what else may stand beside an address, so only a name and a comment may.
local function is_all(value, address)
  local text = value:gsub('%s*%b()%s*$', ''):lower()
  return (text:match('[<]%s*([^<>]-)%s*>%s*$') or text:match('^%s*(.-)%s*$')) == address:lower()
end

local function only_sender(task)
  local headers = task:get_header_full('From') or {}
  if #headers ~= 1 then return nil end
  local value = headers[1].value or ''
  local addresses = util.parse_mail_address(value, task:get_mempool()) or {}
  local address = addresses[1] and addresses[1].addr or ''
  if #addresses ~= 1 or address == '' or not is_all(value, address) then return nil end
  return without_detail(address)
end

local function is_own(task, address)
  local headers = task:get_header_full(IDENTITIES) or {}
  local own = headers[1] and headers[1].order == 0 and headers[1].value or ''
  for identity in own:gmatch('%S+') do
    if identity == address or identity == address:match('@.*$') then return true end
  end
  return false
end

rspamd_config:register_symbol({
  name = 'AUTH_FROM_MISMATCH',
  type = 'prefilter',
  callback = function(task)
    if not task:get_user() then return end
    task:set_milter_reply({ remove_headers = { [IDENTITIES] = 0 } })
    local visible = only_sender(task)
    if not visible or not is_own(task, visible) then
      task:set_pre_result('reject', 'the From header is not the address that you may send as')
    end
  end,
})

-- No filter on the way sees into an archive inside of an archive: such mail goes to Junk, where people open it with care.
rspamd_config:register_symbol({
  name = 'NESTED_ARCHIVE',
  type = 'postfilter',
  callback = function(task)
    if task:get_user() or not task:has_symbol('MIME_ARCHIVE_IN_ARCHIVE') then return end
    local action = task:get_metric_action()
    if action == 'no action' or action == 'greylist' then task:set_pre_result('add header', 'an archive inside of an archive') end
  end,
})
