package org.sakta.notice;

import org.sakta.identity.Phone;

/** How many text messages there are within an hour. */
interface TextLimits {
    /** Counts one to that number, unless it had so many. */
    boolean take(Phone phone, int most);

    /** Nothing was sent to it after all. */
    void giveBack(Phone phone);

    /** Counts one among all, unless there were so many in this hour of the clock. */
    boolean takeOfAll(int most);
}
