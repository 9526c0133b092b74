package org.sakta.local.permissions;

/** What IAM is asked: may this be done to that? */
record Access(String action, String resource) {}
