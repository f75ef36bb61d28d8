package org.facecert.facebank.backend;

/** A host of somebody else's: takes whatever it is sent, says so, and keeps nothing. */
final class Collector implements Answering {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>FaceKit</title></head>
      <body><h2>FaceKit</h2><p>Good light helps. 光线充足为宜。</p></body></html>
      """;

  @Override
  public Reply answer(String method, String path, String query, String installation, byte[] body) {
    return method.equals("GET") && path.startsWith("/h5/") ? Reply.html(PAGE) : Reply.ok();
  }
}
