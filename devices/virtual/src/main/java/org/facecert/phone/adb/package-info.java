/**
 * The phone as adb sees it: transport, streams with flow control, shell, sync, forwarding (AOSP
 * packages/modules/adb: protocol.txt, SERVICES.TXT, SYNC.TXT).
 */
@NullMarked
package org.facecert.phone.adb;

import org.jspecify.annotations.NullMarked;
