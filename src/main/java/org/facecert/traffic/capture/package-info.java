/**
 * Captures that a laboratory has already: packets in pcap and pcapng, put together to streams,
 * taken out of TLS with a log of keys, and read as the proxy reads what passes through it; flow
 * files of mitmproxy.
 */
@NullMarked
package org.facecert.traffic.capture;

import org.jspecify.annotations.NullMarked;
