package org.hersys.messaging.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Asks once: a request repeated by the library would be a message sent twice. */
class TwilioHttp extends NetworkHttpClient {

    private static final String TWILIO = "https://api.twilio.com";
    private static final int CONNECTIONS = 20;

    private final String api;

    TwilioHttp(String api, Timeout connect, Timeout answer) {
        super(builder(connect, answer));
        this.api = api;
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(api.isEmpty() ? request : elsewhere(request));
    }

    @Override
    protected boolean shouldRetry(Response response, int[] codes) {
        return false;
    }

    private Request elsewhere(Request request) {
        Request copy = new Request(request.getMethod(), request.getUrl().replace(TWILIO, api));
        copy.setContentType(request.getContentType());
        copy.setAuth(request.getAuthStrategy());
        if (request.getAuthStrategy() == null) {
            copy.setAuth(request.getUsername(), request.getPassword());
        }
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> copy.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> copy.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> copy.addHeaderParam(name, value)));
        return copy;
    }

    private static HttpClientBuilder builder(Timeout connect, Timeout answer) {
        return HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(answer).build());
    }
}
