package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class WeightsTest {

  private static final String ANOTHER = "0".repeat(64);

  @Test
  void the_shipped_weights_are_those_that_were_released() throws NotLooked {
    assertThat(Weights.front().label())
        .isEqualTo(
            "blazeface-front-1.2.0.onnx"
                + " sha256:d388b1cf8a5f6f1af2b3f4c14f6d0f138bab970cd618cccd12dddb7484e82e51");
    assertThat(Weights.back().label())
        .isEqualTo(
            "blazeface-back-1.2.0.onnx"
                + " sha256:427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2");
  }

  @Test
  void others_are_not_loaded() {
    assertThatThrownBy(() -> Weights.shipped("blazeface-LICENSE.txt", ANOTHER))
        .isInstanceOf(NotLooked.class)
        .hasMessage(
            "the detector's weights blazeface-LICENSE.txt are not those that were released (SHA-256"
                + " 283ea6cc2997a1a70da0049e09adf9317bb60ca1b51279b65196b83a69e1996b instead of "
                + ANOTHER
                + "); build anew from unchanged sources");
  }

  @Test
  void missing_ones_are_said_to_be_missing() {
    assertThatThrownBy(() -> Weights.shipped("nothing.onnx", ANOTHER))
        .hasMessage("the detector's weights nothing.onnx are missing; build anew");
  }

  @Test
  void a_file_that_is_no_network_is_not_run() {
    assertThatThrownBy(() -> new BlazeNet(Weights.of("text.onnx", new byte[] {1, 2, 3}), 128))
        .isInstanceOf(NotLooked.class)
        .hasMessageStartingWith("text.onnx is no network that can be run: ");
  }
}
