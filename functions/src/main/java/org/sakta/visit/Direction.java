package org.sakta.visit;

/** Which way somebody goes through a door. */
enum Direction {
    IN,
    OUT
}
