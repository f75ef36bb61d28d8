#!/usr/bin/env bash
# Adobe's XMP parser for Java, com.adobe.xmp:xmpcore 6.1.11 (the one that metadata-extractor 2.19.0 brings along): whether a
# picture's metadata has a property is asked by namespace and name. Of metadata that do not have it the same question is answered
# "no" (null) or with an exception, "Unregistered schema namespace URI", depending on whether metadata of any other file that
# named the namespace were parsed in the same process before. A check for the label of synthetic pictures (AIGC) that takes the
# exception for damage calls the same picture unreadable or unlabelled by the order of the files; going through all
# properties of the metadata does not depend on it. Needs a JDK and Maven.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >Ask.java <<'JAVA'
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;

public class Ask {
  static final String NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/";

  static String packet(String attributes) {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' " + attributes + "/></rdf:RDF></x:xmpmeta>";
  }

  static String ask(String packet) throws XMPException {
    try {
      Object property = XMPMetaFactory.parseFromString(packet).getProperty(NAMESPACE, "AIGC");
      return property == null ? "no" : "yes";
    } catch (XMPException e) {
      return e.getMessage();
    }
  }

  public static void main(String[] args) throws XMPException {
    String labelled = packet("xmlns:TC260='" + NAMESPACE + "' TC260:AIGC='{\"Label\":\"1\"}'");
    String plain = packet("xmlns:dc='http://purl.org/dc/elements/1.1/' dc:format='image/jpeg'");
    System.out.println("plain, read first: " + ask(plain));
    System.out.println("labelled: " + ask(labelled));
    System.out.println("plain, read again: " + ask(plain));
  }
}
JAVA
mvn -q -B dependency:copy -Dartifact=com.adobe.xmp:xmpcore:6.1.11 -DoutputDirectory=. >/dev/null
javac -cp xmpcore-6.1.11.jar Ask.java
echo "xmpcore 6.1.11"; java -cp .:xmpcore-6.1.11.jar Ask | tee said
grep -q '^plain, read first: Unregistered schema namespace URI' said
grep -q '^labelled: yes' said
grep -q '^plain, read again: no' said
# Seen on 2026-11-29, OpenJDK 17: the three lines that grep looks for
