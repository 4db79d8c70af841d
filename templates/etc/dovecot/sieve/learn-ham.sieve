require ["vnd.dovecot.pipe", "copy", "imapsieve", "environment", "variables"];
# Thrown away is not the same as wanted.
if environment :matches "imap.mailbox" "*" {
  set "mailbox" "${1}";
}
if not string :is "${mailbox}" "Trash" {
  pipe :copy "learn-ham";
}
