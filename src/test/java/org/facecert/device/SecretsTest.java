package org.facecert.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecretsTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("KEY", "s3cret", "HUB", "https://hub.example/wd/hub?sig=s1g", "BAD", "not an address");

  private final Secrets secrets = new Secrets(name -> Optional.ofNullable(ENVIRONMENT.get(name)));

  @Test
  void fills_in_at_any_depth_and_takes_out_again() {
    Map<String, Object> filled =
        secrets.fill(
            Map.of("bstack:options", Map.of("accessKey", "${KEY}", "all", List.of("a-${KEY}", 7))));

    assertThat(filled)
        .isEqualTo(
            Map.of("bstack:options", Map.of("accessKey", "s3cret", "all", List.of("a-s3cret", 7))));
    assertThat(secrets.masked("401 for s3cret at once")).isEqualTo("401 for ••• at once");
    assertThat(secrets).hasToString("•••");
  }

  @Test
  void an_address_may_be_one_variable() {
    URI address = Secrets.address("${HUB}").orElseThrow();

    assertThat(address).hasToString("env:HUB");
    assertThat(secrets.fill(address)).hasHost("hub.example");
    assertThat(secrets.masked("GET https://hub.example/wd/hub?sig=s1g/status"))
        .doesNotContain("s1g");
    assertThat(secrets.fill(URI.create("http://127.0.0.1:4723"))).hasPort(4723);
    assertThatThrownBy(() -> secrets.fill(URI.create("env:BAD")))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("BAD")
        .hasMessageNotContaining("not an address");
  }

  @Test
  void a_variable_that_is_not_set_is_named() {
    assertThatThrownBy(() -> secrets.fill(Map.of("a", "${NOT_SET}")))
        .isInstanceOf(DeviceFault.class)
        .hasMessageContaining("the environment variable NOT_SET");
    assertThat(secrets.unset(Secrets.names(URI.create("env:HUB"), Map.of("a", "${NOT_SET}"))))
        .containsExactly("NOT_SET");
    assertThat(Secrets.names(Map.of("a", List.of("${KEY}")))).isEqualTo(Set.of("KEY"));
  }
}
