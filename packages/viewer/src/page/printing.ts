import { createContext } from "preact";

/** Whether the page is drawn for paper, where nothing may be left out that a click would show. */
export const Printing: ReturnType<typeof createContext<boolean>> = createContext(false);

/** Whether what is drawn for paper is what one moment shows, rather than everything: panels then keep to what answers for the grade. */
export const PrintingMoment: ReturnType<typeof createContext<boolean>> = createContext(false);
