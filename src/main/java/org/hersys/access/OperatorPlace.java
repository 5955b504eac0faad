package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** From where operators reach Cockpit, Admin, the engine's own calls and the actuator: the own networks, unless set. */
@Component
public class OperatorPlace {

    private final List<IpAddressMatcher> networks;

    OperatorPlace(
            @Value("${hersys.operator.networks:127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7}")
                    List<String> networks) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
    }

    /** Whether a request comes from there. */
    public boolean contains(HttpServletRequest request) {
        return networks.stream().anyMatch(network -> network.matches(request));
    }
}
