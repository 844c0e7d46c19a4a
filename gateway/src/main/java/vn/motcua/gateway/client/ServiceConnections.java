package vn.motcua.gateway.client;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.client.ClientHttpRequestFactory;

import java.net.http.HttpClient;
import java.time.Duration;

/** Connections to the services, with a limit to every wait. */
public final class ServiceConnections {

    private ServiceConnections() {}

    /**
     * Connections over which an answer must begin in time.
     *
     * @param answer counted from the first byte sent, so an upload must fit into it as well
     */
    public static ClientHttpRequestFactory within(ServiceAddresses addresses, Duration answer) {
        return ClientHttpRequestFactoryBuilder.jdk()
                // The services speak HTTP/1.1; offering an upgrade with every call is waste.
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(
                        HttpClientSettings.defaults()
                                .withRedirects(HttpRedirects.DONT_FOLLOW)
                                .withConnectTimeout(addresses.connectTimeout())
                                .withReadTimeout(answer));
    }
}
