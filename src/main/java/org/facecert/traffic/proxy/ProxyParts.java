package org.facecert.traffic.proxy;

import org.facecert.traffic.tap.FlowBook;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.OriginSide;

/** What every connection needs. */
record ProxyParts(
    FlowBook book,
    ClientSide clients,
    OriginSide origins,
    OriginConnector connector,
    PassedHosts passed) {}
