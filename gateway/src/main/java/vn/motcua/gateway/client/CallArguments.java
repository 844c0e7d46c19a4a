package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.identity.TokenIssuer;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What our own arguments mean: an account is in whose name a call is made, in the language of the
 * page being made; a record without an annotation is as many parameters as it has components. What
 * is absent or blank is left out.
 */
final class CallArguments implements HttpServiceArgumentResolver {

    private final TokenIssuer tokens;

    CallArguments(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean resolve(
            @Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder call) {
        return switch (argument) {
            case Account who -> {
                call.configureHeaders(headers -> headers.setBearerAuth(tokens.tokenFor(who)));
                call.addHeader(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        LocaleContextHolder.getLocale().toLanguageTag());
                yield true;
            }
            case Record record when parameter.getParameterAnnotations().length == 0 -> {
                add(record, call);
                yield true;
            }
            case String text ->
                    text.isBlank() && parameter.hasParameterAnnotation(RequestParam.class);
            case null, default -> false;
        };
    }

    private static void add(Record record, HttpRequestValues.Builder call) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(component.getName(), value(record, component), call);
        }
    }

    private static void add(String name, @Nullable Object value, HttpRequestValues.Builder call) {
        switch (value) {
            case null -> {}
            case Record inner -> add(inner, call);
            case List<?> many ->
                    add(
                            name,
                            many.stream().map(Objects::toString).collect(Collectors.joining(",")),
                            call);
            case Object one -> {
                if (!one.toString().isBlank()) {
                    call.addRequestParameter(name, one.toString());
                }
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }
}
