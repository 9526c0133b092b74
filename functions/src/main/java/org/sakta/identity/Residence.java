package org.sakta.identity;

import org.sakta.area.AreaCode;

/** Where a person lives: an area that the jurisdiction knows, and the rest of the address as people write it. */
public record Residence(AreaCode area, String address) {
    @Override
    public String toString() {
        return "Residence";
    }
}
