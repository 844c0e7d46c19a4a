package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

/** A service does not answer; whether it did what was asked is not known. */
public final class ServiceDown extends RuntimeException {

    private final Service service;

    public ServiceDown(Service service, @Nullable Throwable cause) {
        super(service.key() + " does not answer", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
