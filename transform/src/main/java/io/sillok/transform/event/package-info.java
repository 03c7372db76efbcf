/** What happened, by a sentence's verb and its modality, and the stages that programmes reach. */
@NullMarked
package io.sillok.transform.event;

import org.jspecify.annotations.NullMarked;
