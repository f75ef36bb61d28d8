package org.facecert.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * A time stamp (RFC 3161) on the envelope of a seal: what an authority says of when it saw it.
 *
 * @param at by the authority's clock
 * @param chain its certificate first, then those above it
 */
record TimeStamp(Instant at, List<X509Certificate> chain) {

  static final int LONGEST = 1 << 20;

  /** bits; against two requests with one answer */
  private static final int NONCE = 64;

  private static final Set<ASN1ObjectIdentifier> SIGNING =
      Set.of(
          PKCSObjectIdentifiers.rsaEncryption,
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  /** What is sent to an authority: the digest alone, nothing of the package. */
  static byte[] request(byte[] envelope) throws IOException {
    TimeStampRequestGenerator request = new TimeStampRequestGenerator();
    request.setCertReq(true);
    return request
        .generate(
            TSPAlgorithms.SHA256,
            Digest.sha256().digest(envelope),
            new BigInteger(NONCE, new SecureRandom()))
        .getEncoded();
  }

  /**
   * The token in an authority's answer, which holds when it is on the envelope.
   *
   * @throws CannotSeal when the authority refused, or answered something else
   */
  static byte[] token(String where, byte[] response, byte[] envelope) throws IOException {
    try {
      TimeStampResponse read = new TimeStampResponse(response);
      if (read.getTimeStampToken() == null) {
        throw new CannotSeal(
            where + ": the authority gave no time stamp: " + read.getStatusString());
      }
      byte[] token = plain(read.getTimeStampToken().toCMSSignedData());
      of(token, envelope);
      return token;
    } catch (TSPException | IllegalArgumentException e) {
      throw new CannotSeal(where + ": it is no answer to a request for a time stamp (RFC 3161)", e);
    } catch (BadSeal e) {
      throw new CannotSeal(where + ": it is not on this package: " + e.getMessage(), e);
    }
  }

  /**
   * @throws BadSeal when it is not on the envelope, or not whole
   */
  static TimeStamp of(byte[] bytes, byte[] envelope) {
    try {
      CMSSignedData signed = new CMSSignedData(bytes);
      if (!Arrays.equals(plain(signed), bytes)) {
        throw StrictFile.otherForm(SealLayout.TOKEN);
      }
      TimeStampToken token = new TimeStampToken(signed);
      List<X509Certificate> chain = chain(token);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(chain.get(0)));
      boolean onThis =
          token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
              && Arrays.equals(
                  token.getTimeStampInfo().getMessageImprintDigest(),
                  Digest.sha256().digest(envelope));
      if (!onThis) {
        throw new BadSeal(Sentence.of("seal.stamp.other", "path", SealLayout.TOKEN));
      }
      return new TimeStamp(token.getTimeStampInfo().getGenTime().toInstant(), chain);
    } catch (CMSException
        | TSPException
        | IOException
        | OperatorCreationException
        | CertificateException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | NullPointerException e) { // by Bouncy Castle, of a token whose attributes are damaged
      throw StrictFile.bad(SealLayout.TOKEN, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The one form in which a package holds it: all that no signature covers follows from the rest.
   */
  private static byte[] plain(CMSSignedData signed) throws IOException {
    SignedData data = SignedData.getInstance(signed.toASN1Structure().getContent());
    if (data.getSignerInfos().size() != 1 || data.getEncapContentInfo().getContent() == null) {
      throw StrictFile.otherForm(SealLayout.TOKEN);
    }
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    if (!SIGNING.contains(signer.getDigestEncryptionAlgorithm().getAlgorithm())) {
      throw StrictFile.bad(SealLayout.TOKEN, "it is signed by another algorithm than RSA or ECDSA");
    }
    byte[] stamped =
        ASN1OctetString.getInstance(data.getEncapContentInfo().getContent()).getOctets();
    SignerInfo plain =
        new SignerInfo(
            identifier(signed, signer.getSID()),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            signing(signer.getDigestEncryptionAlgorithm().getAlgorithm()),
            signer.getEncryptedDigest(),
            null);
    SignedData anew =
        new SignedData(
            new DERSet(signer.getDigestAlgorithm()),
            new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new DEROctetString(stamped)),
            data.getCertificates(),
            null,
            new DERSet(plain));
    return new ContentInfo(PKCSObjectIdentifiers.signedData, anew).getEncoded(ASN1Encoding.DER);
  }

  /** Parameters are not signed: NULL with RSA (RFC 4055), none with ECDSA (RFC 5754). */
  private static AlgorithmIdentifier signing(ASN1ObjectIdentifier algorithm) {
    return algorithm.on(PKCSObjectIdentifiers.pkcs_1)
        ? new AlgorithmIdentifier(algorithm, DERNull.INSTANCE)
        : new AlgorithmIdentifier(algorithm);
  }

  /** As the signer's certificate has it. */
  @SuppressWarnings("unchecked") // the library's selector does not say of what
  private static SignerIdentifier identifier(CMSSignedData signed, SignerIdentifier named) {
    Collection<X509CertificateHolder> signer =
        signed.getCertificates().getMatches(signed.getSignerInfos().iterator().next().getSID());
    if (named.isTagged() || signer.size() != 1) {
      return named;
    }
    X509CertificateHolder certificate = signer.iterator().next();
    return new SignerIdentifier(
        new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber()));
  }

  /** Every certificate in the token must be one of the chain above the signer. */
  @SuppressWarnings("unchecked") // likewise
  private static List<X509Certificate> chain(TimeStampToken token) throws CertificateException {
    Store<X509CertificateHolder> store = token.getCertificates();
    Collection<X509CertificateHolder> signer = store.getMatches(token.getSID());
    if (signer.size() != 1) {
      throw StrictFile.bad(SealLayout.TOKEN, "the authority's certificate is not in it");
    }
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> rest = new ArrayList<>();
    for (X509CertificateHolder each : store.getMatches(null)) {
      rest.add(converter.getCertificate(each));
    }
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(converter.getCertificate(signer.iterator().next()));
    rest.remove(chain.get(0));
    while (!rest.isEmpty()) {
      X509Certificate below = chain.get(chain.size() - 1);
      X509Certificate next =
          rest.stream()
              .filter(each -> CertificateFile.isSignedBy(below, each))
              .findFirst()
              .orElseThrow(() -> StrictFile.bad(SealLayout.TOKEN, "a certificate of no chain"));
      chain.add(next);
      rest.remove(next);
    }
    CertificateFile.mustEndWell(SealLayout.TOKEN, chain);
    return chain;
  }

  String authority() {
    return chain.get(0).getSubjectX500Principal().getName();
  }
}
