package org.sakta.identity;

import java.util.List;
import org.sakta.identity.document.Document;

/** Who holds a document, for contexts that are told of somebody by it. Nothing of this is ever shown to whoever told. */
@FunctionalInterface
public interface DocumentHolders {
    /** Who was seen with it if anybody was, else everybody who claims it, up to a limit. */
    List<Person> holding(Document document, int most);
}
