package vn.motcua.gateway.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.gateway.identity.AccountNames;
import vn.motcua.gateway.identity.TokenIssuer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** The HTTP clients to the services, and what the pages ask through them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceAddresses.class)
@ImportHttpServices(group = "intake", types = IntakeApi.class)
@ImportHttpServices(group = "processing", types = ProcessingApi.class)
@ImportHttpServices(group = "reporting", types = ReportingApi.class)
@ImportHttpServices(group = ClientConfiguration.CLOSINGS, types = ClosingApi.class)
@ImportHttpServices(group = "notification", types = NotificationApi.class)
class ClientConfiguration {

    /** Closing recounts a period: a large district's takes longer than other answers may. */
    static final String CLOSINGS = "closings";

    @Bean
    RestClientHttpServiceGroupConfigurer serviceCalls(
            TokenIssuer tokens,
            ServiceBreakers breakers,
            JsonMapper json,
            ServiceAddresses addresses) {
        return groups -> {
            groups.forEachClient((group, client) ->
                    client.baseUrl(addresses.of(service(group)))
                            .requestFactory(
                                    ServiceConnections.within(
                                            addresses, patience(group, addresses))));
            groups.forEachProxyFactory((group, factory) ->
                    factory.customArgumentResolver(new CallArguments(tokens))
                            .exchangeAdapterDecorator(http ->
                                    new ServiceCalls(
                                            service(group),
                                            (RestClientAdapter) http,
                                            breakers,
                                            json)));
        };
    }

    private static Duration patience(HttpServiceGroup group, ServiceAddresses addresses) {
        return group.name().equals(CLOSINGS)
                ? addresses.importTimeout()
                : addresses.answerTimeout();
    }

    private static Service service(HttpServiceGroup group) {
        return group.name().equals(CLOSINGS)
                ? Service.REPORTING
                : Service.valueOf(group.name().toUpperCase(Locale.ROOT));
    }

    @Bean
    IntakeClient intakeClient(IntakeApi intake) {
        return new IntakeClient(intake);
    }

    @Bean
    ProcessingClient processingClient(ProcessingApi processing, ServiceAddresses addresses) {
        return new ProcessingClient(processing, addresses);
    }

    @Bean
    ScanClient scanClient(ProcessingApi processing, ServiceAddresses addresses) {
        return new ScanClient(processing, addresses);
    }

    @Bean
    InboxClient inboxClient(ProcessingApi processing, ServiceAddresses addresses) {
        return new InboxClient(processing, addresses);
    }

    @Bean
    MandateClient mandateClient(ProcessingApi processing, ServiceAddresses addresses) {
        return new MandateClient(processing, addresses);
    }

    @Bean
    StaffClient staffClient(ProcessingApi processing, ServiceAddresses addresses) {
        return new StaffClient(processing, addresses);
    }

    @Bean
    StaffNames staffNames(
            StaffClient staff, TokenIssuer tokens, AccountNames own, InstantSource clock) {
        return new StaffNames(staff, tokens.gateway(), own, clock);
    }

    @Bean
    ReportingClient reportingClient(ReportingApi reporting) {
        return new ReportingClient(reporting);
    }

    @Bean
    OfficersClient officersClient(ReportingApi reporting) {
        return new OfficersClient(reporting);
    }

    @Bean
    ProseClient proseClient(ReportingApi reporting) {
        return new ProseClient(reporting);
    }

    @Bean
    ClosingClient closingClient(ClosingApi closings) {
        return new ClosingClient(closings);
    }

    @Bean
    ReportFileClient reportFileClient(ReportingApi reporting, StaffNames names) {
        return new ReportFileClient(reporting, names);
    }

    @Bean
    NotificationClient notificationClient(NotificationApi notification) {
        return new NotificationClient(notification);
    }
}
