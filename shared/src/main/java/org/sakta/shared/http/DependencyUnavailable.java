package org.sakta.shared.http;

/** A store, bucket or key service did not do its work; the same request may succeed later. */
public final class DependencyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String dependency;

    public DependencyUnavailable(String dependency, Throwable cause) {
        super(dependency, cause);
        this.dependency = dependency;
    }

    public String dependency() {
        return dependency;
    }
}
