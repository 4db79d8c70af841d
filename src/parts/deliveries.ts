/**
 * How many deliveries to one mailbox run at once: Dovecot's own limit (lmtp_user_concurrency_limit, 10 in 2.4.1), beyond which it puts mail
 * off. Postfix, to which each mailbox is a destination of its own, would begin twice as many.
 */
export const DELIVERIES_PER_USER = 10;
