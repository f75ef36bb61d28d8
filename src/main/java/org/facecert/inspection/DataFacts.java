package org.facecert.inspection;

import java.util.List;

/**
 * What a package holds besides code.
 *
 * @param models of neural networks
 * @param hosts that its code and texts name in addresses
 * @param secrets that look like keys to somebody's service
 */
public record DataFacts(List<Model> models, List<Host> hosts, List<Secret> secrets) {

  public DataFacts {
    models = List.copyOf(models);
    hosts = List.copyOf(hosts);
    secrets = List.copyOf(secrets);
  }

  /**
   * A neural network.
   *
   * @param format by its head: TFLite, ONNX, NCNN, MNN
   */
  public record Model(String where, String format, long bytes) {}

  /**
   * A host in an address.
   *
   * @param sdk the id of the SDK to which it belongs; empty where it is nobody's that is known
   * @param cleartext whether an address asks for it without encryption
   */
  public record Host(String name, String sdk, boolean cleartext) {}

  /**
   * A key that anybody can take out of the package. It is shown in part.
   *
   * @param kind by its form
   * @param shown its beginning
   * @param nearFace whether an address or a word of a face service stands near it, in the same file
   */
  public record Secret(String where, String kind, String shown, boolean nearFace) {}
}
