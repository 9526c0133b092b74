package org.sakta.shared.events;

import java.util.List;

/**
 * An event that is counted too. Every combination of dimensions is a metric that costs money each month, and everybody in
 * operations sees it: so dimensions have few values, known beforehand, and none is an id or says who.
 */
public interface Measured extends Event {
    List<Measurement> measurements();
}
