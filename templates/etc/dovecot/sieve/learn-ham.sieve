require ["vnd.dovecot.pipe", "copy", "imapsieve", "environment", "variables"];
# A message in Trash is not a wanted one.
if environment :matches "imap.mailbox" "*" {
  set "mailbox" "${1}";
}
if not string :is "${mailbox}" "Trash" {
  pipe :copy "learn-ham";
}
