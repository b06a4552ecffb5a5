package org.sankofa.registry.mail;

/** Where a mail stands: waiting for its (next) turn, taken by a mail server, or given up. */
enum MailStatus {
    QUEUED,
    SENT,
    FAILED
}
