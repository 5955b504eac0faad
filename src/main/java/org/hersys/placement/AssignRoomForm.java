package org.hersys.placement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Answers of the form assign-room. */
record AssignRoomForm(
        @NotBlank String hotel, @NotBlank @Size(max = 50) String room) {}
